package dev.cartage.hub.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One kind of data over one connection.
 *
 * @param every how often it runs; whole minutes
 * @param pausedAt since when it is paused; empty if it is not
 * @param nextAt when it runs next; empty while paused or the connection is disabled
 */
public record Flow(
        long id,
        long connectionId,
        FlowKind kind,
        Duration every,
        Optional<Instant> pausedAt,
        Optional<Instant> nextAt) {
    public boolean paused() {
        return pausedAt.isPresent();
    }

    Flow every(Duration interval) {
        return new Flow(id, connectionId, kind, interval, pausedAt, nextAt);
    }

    Flow pausedAt(Optional<Instant> time) {
        return new Flow(id, connectionId, kind, every, time, nextAt);
    }

    Flow nextAt(Optional<Instant> time) {
        return new Flow(id, connectionId, kind, every, pausedAt, time);
    }
}
