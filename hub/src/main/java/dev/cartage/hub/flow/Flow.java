package dev.cartage.hub.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One kind of data over one connection.
 *
 * @param every how often it runs where it has no schedules of its own; whole minutes
 * @param schedules when it runs; none for every so many minutes
 * @param zone in which its schedules are meant
 * @param pausedAt since when it is paused; empty if it is not
 * @param nextAt when it runs next; empty while paused or the connection is disabled
 */
public record Flow(
        long id,
        long connectionId,
        FlowKind kind,
        Duration every,
        List<Schedule> schedules,
        ZoneId zone,
        Optional<Instant> pausedAt,
        Optional<Instant> nextAt) {
    public boolean paused() {
        return pausedAt.isPresent();
    }

    Flow every(Duration interval) {
        return new Flow(id, connectionId, kind, interval, List.of(), zone, pausedAt, nextAt);
    }

    Flow schedules(List<Schedule> wanted) {
        return new Flow(id, connectionId, kind, every, wanted, zone, pausedAt, nextAt);
    }

    /** The first time after the given one at which it is to run. */
    Instant next(Instant after) {
        return schedules.stream()
                .map(schedule -> schedule.next(after, zone))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> after.plus(every));
    }

    Flow pausedAt(Optional<Instant> time) {
        return new Flow(id, connectionId, kind, every, schedules, zone, time, nextAt);
    }

    Flow nextAt(Optional<Instant> time) {
        return new Flow(id, connectionId, kind, every, schedules, zone, pausedAt, time);
    }
}
