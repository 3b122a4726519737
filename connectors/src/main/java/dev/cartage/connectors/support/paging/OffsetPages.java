package dev.cartage.connectors.support.paging;

import dev.cartage.connectors.support.paging.Reached.After;
import dev.cartage.connectors.support.paging.Reached.From;
import dev.cartage.connectors.support.paging.Reached.Within;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a list by time without missing anything, although it can be had by page numbers only: see {@link Reached}.
 *
 * @param source asks the remote
 * @param id of an item; unique
 * @param time of an item, as the remote's text in ISO 8601 that sorts as the times do
 */
public record OffsetPages<T>(Source<T> source, Function<T, String> id, Function<T, String> time) {
    private static final String FIRST_TIME = "1970-01-01T00:00:00.000Z";

    /** Later than any. */
    public static final String LAST_TIME = "9999-12-31T23:59:59.999Z";

    /** One question to the remote. */
    public interface Source<T> {
        /**
         * The items of these times, both included.
         *
         * @param byId sorted by id, else by time
         * @param skip so many are left out
         * @param take the most items
         */
        List<T> list(String start, String end, boolean byId, int skip, int take);
    }

    /** @param atEnd nothing more is there for now */
    public record Found<T>(List<T> items, Reached next, boolean atEnd) {}

    /** @param committed how far was read for certain; a run never ends before it */
    public Found<T> read(Reached from, Reached committed, int size) {
        return from.step() instanceof Within within ? readWithin(from, within, size) : readFrom(from, committed, size);
    }

    private Found<T> readFrom(Reached from, Reached committed, int size) {
        String reached = from.time();
        String start = reached.isEmpty() ? FIRST_TIME : move(reached, from.step() instanceof After ? 1 : -1);
        List<T> items = source.list(start, LAST_TIME, false, 0, size);
        String last = items.isEmpty() ? reached : time.apply(items.getLast());
        if (items.size() < size) {
            return new Found<>(items, Reached.end(last, committed), true);
        }
        boolean movesOn = last.compareTo(reached) > 0;
        return new Found<>(items, new Reached(last, movesOn ? new From() : new Within(0, "")), false);
    }

    /** Reads the last one again, to see whether it still stands where it did. */
    private Found<T> readWithin(Reached from, Within within, int size) {
        int overlap = within.count() == 0 ? 0 : 1;
        List<T> items = source.list(
                move(from.time(), -1), move(from.time(), 1), true, within.count() - overlap, size + overlap);
        boolean moved =
                overlap == 1 && (items.isEmpty() || !id.apply(items.getFirst()).equals(within.last()));
        if (moved) {
            return readWithin(from, new Within(0, ""), size);
        }
        List<T> fresh = items.subList(overlap, items.size());
        Reached.Step step =
                fresh.size() < size ? new After() : new Within(within.count() + size, id.apply(fresh.getLast()));
        return new Found<>(fresh, new Reached(from.time(), step), false);
    }

    /**
     * A bound on the safe side of the time: databases under a store keep more digits than it shows, or leave out zeros at
     * the end and then compare as text.
     */
    private static String move(String time, int milliseconds) {
        return Instant.parse(time).plusMillis(milliseconds).toString();
    }
}
