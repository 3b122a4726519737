package dev.cartage.hub.lane;

import java.time.Instant;
import java.util.Optional;

/** Does one kind of work. It starts no thread, never sleeps, and reads no clock but the one handed in. */
public interface LaneWorker {
    /** Whether it walks lanes of this place and work. */
    boolean walks(Lane lane);

    /** Work that reads takes turns apart from work that sends, so that neither starves the other. */
    default boolean sends() {
        return false;
    }

    /**
     * Does one piece of what is due.
     *
     * @return when there is more to do: now or earlier for at once, empty if only new work or a wake-up will bring some
     */
    Optional<Instant> step(Turn turn, Instant now);
}
