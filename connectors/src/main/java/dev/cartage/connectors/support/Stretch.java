package dev.cartage.connectors.support;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What changed within a stretch of time, both ends included. For remotes that list by time of change with an offset and do not
 * say how they sort: pages of a list that changes meanwhile leave things out, so a stretch is made shorter until one page
 * holds all of it; only within a single millisecond pages follow each other.
 *
 * @param from as {@link #text} writes it
 * @param until "" for now
 * @param skipped how many of a single millisecond were read before
 */
public record Stretch(String from, String until, int skipped) {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** Always of one length, so that texts sort as times. */
    public static String text(Instant time) {
        return TEXT.format(time);
    }

    public static Stretch since(Instant from) {
        return new Stretch(text(from), "", 0);
    }

    /** Where the cursor stands; its mark is what was read within its millisecond. */
    public static Stretch after(TimeCursor cursor) {
        Stretch open = since(Instant.parse(cursor.time()));
        return cursor.mark().isEmpty() ? open : open.until(Instant.EPOCH, Integer.parseInt(cursor.mark()));
    }

    /**
     * For a page that did not hold all.
     *
     * @param latest the latest change on the page
     */
    public Stretch shorter(Instant latest) {
        return until.isEmpty()
                ? until(latest, 0)
                : until(start().plus(Duration.between(start(), end()).dividedBy(2)), 0);
    }

    public boolean isShortest() {
        return !until.isEmpty() && !end().isAfter(start().plus(SHORTEST));
    }

    private Instant start() {
        return Instant.parse(from);
    }

    private Instant end() {
        return Instant.parse(until);
    }

    private Stretch until(Instant wanted, int passed) {
        Instant least = start().plus(SHORTEST);
        return new Stretch(from, text(wanted.isBefore(least) ? least : wanted), passed);
    }

    /**
     * The cursor after a page, and whether more is to be read at once.
     *
     * @param read so far, the skipped ones included
     * @param whole whether that is all
     * @param reached up to where was read before
     * @param latest the latest change on the page; "" for an empty one
     */
    public TimeCursor past(int read, boolean whole, String reached, String latest) {
        if (!whole) {
            return new TimeCursor(from, Integer.toString(read));
        }
        return until.isEmpty() ? new TimeCursor(reached, "").past(latest, "") : new TimeCursor(until, "");
    }
}
