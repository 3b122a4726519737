package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Turn;
import java.time.Instant;
import java.util.Optional;

/** How a lane's consignments leave. */
sealed interface Way permits FileRoute, RequestRoute {
    /** Finishes what was begun, else lets the next batch leave. The answer is that of {@code LaneWorker.step}. */
    Optional<Instant> step(Turn turn, Instant now);
}
