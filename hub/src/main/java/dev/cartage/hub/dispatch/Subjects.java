package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Lane;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is sent in one kind of lane. Orders, parcels and listings implement it; dispatches know them only by id.
 *
 * @param <T> what a connector's role takes
 */
public interface Subjects<T> {
    /** The last word of the lanes. */
    String work();

    /** What to send, by subject; what is missing must not leave any more. In a fixed number of queries for all. */
    Map<Long, T> load(Lane lane, List<Dispatch> dispatches);

    /** Those for which something is to be found out before they leave. In the transaction that freezes the others. */
    default Pause pause(Lane lane, List<Dispatch> due, Instant now) {
        return Pause.NONE;
    }

    /**
     * What waits a moment longer.
     *
     * @param until when they are due again
     */
    record Pause(Set<Long> subjects, Instant until) {
        public static final Pause NONE = new Pause(Set.of(), Instant.MAX);
    }

    /**
     * What to send of those that are about to leave for the first time: as {@link #load}, after whoever has the last word
     * about leaving. In the transaction that freezes them; what is missing stays.
     */
    default Map<Long, T> leaving(Lane lane, List<Dispatch> dispatches) {
        return load(lane, dispatches);
    }

    /** A PDF to lie beside the file in which these leave, under its name with another ending; empty for none. */
    default Optional<byte[]> beside(Lane lane, List<Dispatch> members) {
        return Optional.empty();
    }

    /**
     * What to ask the remote for: as {@link #load}, and also what must not leave any more but may have arrived. What is
     * missing cannot be asked for.
     */
    default Map<Long, T> doubtful(Lane lane, List<Dispatch> dispatches) {
        return load(lane, dispatches);
    }

    /** Tells what became of them, in the transaction that writes it down. */
    void settled(Lane lane, List<Settled> settled);

    /** Tells that the remote has taken them for good, where that shows apart from having been sent. */
    default void confirmed(List<Long> subjects, String how) {}

    /** The same for a remote that only says later what it has taken for good. */
    default Subjects<T> confirmedLater() {
        return this;
    }
}
