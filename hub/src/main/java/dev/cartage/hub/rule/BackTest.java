package dev.cartage.hub.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How changed rules would have dealt with the orders of the last days, beside how the active ones would. */
public final class BackTest {
    /** Of more, only the numbers are kept. */
    public static final int MOST_LISTED = 10_000;

    private final long id;
    private final Instant begun;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<Change, Long> changes = new TreeMap<>();
    private double progress;
    private long orders;
    private long unreadable;
    private long differing;
    private State state = State.RUNNING;
    private Optional<Instant> ended = Optional.empty();
    private volatile boolean canceled;

    BackTest(long id, Instant begun) {
        this.id = id;
        this.begun = begun;
    }

    /** Whether it still runs. */
    public enum State {
        RUNNING,
        DONE,
        CANCELED,
        FAILED
    }

    /** From one fate to another, or to the same with other words. */
    public record Change(Forecast.Fate before, Forecast.Fate after) implements Comparable<Change> {
        @Override
        public int compareTo(Change other) {
            int byBefore = before.compareTo(other.before);
            return byBefore != 0 ? byBefore : after.compareTo(other.after);
        }
    }

    /** An order that would fare differently. */
    public record Difference(long orderId, String number, Forecast before, Forecast after) {}

    /**
     * How it stands.
     *
     * @param progress from 0 to 1
     * @param orders looked at so far
     * @param unreadable of these, what the store said cannot be read any more
     * @param differing how many would fare differently
     * @param changes how many of them, by what would change
     * @param differences newest first, at most {@link #MOST_LISTED}
     */
    public record Report(
            long id,
            State state,
            double progress,
            long orders,
            long unreadable,
            long differing,
            Map<Change, Long> changes,
            List<Difference> differences,
            Instant begun,
            Optional<Instant> ended) {}

    public long id() {
        return id;
    }

    public synchronized Report report() {
        return new Report(
                id,
                state,
                progress,
                orders,
                unreadable,
                differing,
                Map.copyOf(changes),
                List.copyOf(differences),
                begun,
                ended);
    }

    /** Ends it soon; what was found stays. */
    public void cancel() {
        canceled = true;
    }

    boolean isCanceled() {
        return canceled;
    }

    synchronized void note(int looked, int notRead, List<Difference> found, double nowAt) {
        orders += looked;
        unreadable += notRead;
        differing += found.size();
        progress = nowAt;
        for (Difference difference : found) {
            changes.merge(
                    new Change(difference.before().fate(), difference.after().fate()), 1L, Long::sum);
            if (differences.size() < MOST_LISTED) {
                differences.add(difference);
            }
        }
    }

    synchronized void end(State how, Instant at) {
        state = how;
        progress = how == State.DONE ? 1 : progress;
        ended = Optional.of(at);
    }
}
