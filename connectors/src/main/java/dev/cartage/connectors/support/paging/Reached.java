package dev.cartage.connectors.support.paging;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a list has been read that its remote gives by page numbers only and cannot sort by time and id at once. So the
 * lower bound of the time moves on, and only where items of one time fill a whole page are they counted, sorted by id.
 *
 * <p>As text: {@code TIME}, {@code TIME >} or {@code TIME @COUNT ID}.
 *
 * @param time the remote's own text; "" before the first item
 * @param step where to go on
 */
public record Reached(String time, Step step) {
    public static final Reached START = new Reached("", new From());

    /** What has been read of the orders of that time. */
    public sealed interface Step {}

    /** Not all of them; what changed earlier has been read. */
    public record From() implements Step {}

    /** All of them. */
    public record After() implements Step {}

    /**
     * The first so many by id.
     *
     * @param last the id of the last of them; "" if none. If it is no longer at its place, others have moved too
     */
    public record Within(int count, String last) implements Step {}

    public static Reached parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length == 1) {
            return new Reached(text, new From());
        }
        return parts.length == 2
                ? new Reached(parts[0], new After())
                : new Reached(parts[0], new Within(Integer.parseInt(parts[1].substring(1)), parts[2]));
    }

    public String text() {
        return switch (step) {
            case From() -> time;
            case After() -> time + " >";
            case Within(int count, String last) -> count == 0 ? time + " @0 -" : time + " @" + count + " " + last;
        };
    }

    public Reached earlier(Duration by) {
        return time.isEmpty()
                ? START
                : new Reached(Instant.parse(time).minus(by).toString(), new From());
    }

    /** At the end of a run. It never goes back behind the committed one. */
    public static Reached end(String reached, Reached committed) {
        return new Reached(reached.compareTo(committed.time) > 0 ? reached : committed.time, new From());
    }
}
