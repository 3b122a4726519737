package dev.cartage.connectors.vendure;

import java.time.Duration;
import java.time.Instant;

/**
 * How far one list of orders has been read. Vendure lists by page numbers only and cannot sort by time and id at once, so
 * the lower bound of the time moves on, and only where orders of one time fill a whole page are they counted, sorted by
 * id.
 *
 * <p>As text: {@code TIME}, {@code TIME >} or {@code TIME @COUNT ID}.
 *
 * @param time Vendure's own text; "" before the first order
 * @param step where to go on
 */
record Reached(String time, Step step) {
    static final Reached START = new Reached("", new From());

    /** What has been read of the orders of that time. */
    sealed interface Step {}

    /** Not all of them; what changed earlier has been read. */
    record From() implements Step {}

    /** All of them. */
    record After() implements Step {}

    /**
     * The first so many by id.
     *
     * @param last the id of the last of them; "" if none. If it is no longer at its place, others have moved too
     */
    record Within(int count, String last) implements Step {}

    static Reached parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length == 1) {
            return new Reached(text, new From());
        }
        return parts.length == 2
                ? new Reached(parts[0], new After())
                : new Reached(parts[0], new Within(Integer.parseInt(parts[1].substring(1)), parts[2]));
    }

    String text() {
        return switch (step) {
            case From() -> time;
            case After() -> time + " >";
            case Within(int count, String last) -> count == 0 ? time + " @0 -" : time + " @" + count + " " + last;
        };
    }

    Reached earlier(Duration by) {
        return time.isEmpty()
                ? START
                : new Reached(Instant.parse(time).minus(by).toString(), new From());
    }

    /** At the end of a run. It never goes back behind the committed one. */
    static Reached end(String reached, Reached committed) {
        return new Reached(reached.compareTo(committed.time) > 0 ? reached : committed.time, new From());
    }
}
