package dev.cartage.hub.lane;

import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.storage.Lease;
import dev.cartage.hub.storage.Leases;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks the lanes of the current account by hand: one step after the other, on a clock that the test moves. */
public final class HandWalker {
    private static final int MOST_STEPS = 5_000;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Tx tx;
    private final Lanes lanes;
    private final Leases leases;
    private final MovableClock clock;
    private final List<LaneWorker> workers;
    private final Map<Lane, Lease> held = new HashMap<>();

    public HandWalker(Tx tx, Leases leases, MovableClock clock, List<LaneWorker> workers) {
        this.tx = tx;
        this.lanes = new Lanes(tx);
        this.leases = leases;
        this.clock = clock;
        this.workers = List.copyOf(workers);
    }

    private record Next(Lanes.Due due, Instant at) {}

    /** Walks until nothing is due, letting time pass to what is due next, until the horizon. */
    public void walk(Duration horizon) {
        Instant end = clock.instant().plus(horizon);
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<Next> next = next(end);
            if (next.isEmpty()) {
                return;
            }
            if (next.get().at().isAfter(clock.instant())) {
                clock.pass(Duration.between(clock.instant(), next.get().at()));
            }
            walk(next.get().due());
        }
        throw new IllegalStateException("The lanes never come to rest");
    }

    private Optional<Next> next(Instant end) {
        return tx.call(jdbc -> jdbc
                .sql("""
                        select name, account_id, wakes, due_at from lane
                        where account_id = ? and due_at <= ? order by due_at, name
                        """)
                .params(Tenant.account(), Timestamps.parameter(end))
                .query((row, number) -> new Next(
                        new Lanes.Due(
                                Lane.parse(row.getString("name")), row.getLong("account_id"), row.getLong("wakes")),
                        Timestamps.read(row, "due_at")))
                .stream()
                .filter(one -> workers.stream()
                        .anyMatch(worker -> worker.walks(one.due().lane())))
                .findFirst());
    }

    private void walk(Lanes.Due due) {
        Optional<Instant> next;
        try {
            next = step(due.lane());
        } catch (RuntimeException failure) {
            next = Optional.of(clock.instant().plus(AFTER_FAILURE));
        }
        lanes.rest(due, next, clock.instant());
    }

    /** One step in the lane, whether it is due or not, with a lease that is renewed or fresh. */
    public Optional<Instant> step(Lane lane) {
        return step(lane, lease(lane));
    }

    /** A step with a lease of the caller's choice, such as one that has run out. */
    public Optional<Instant> step(Lane lane, Lease lease) {
        LaneWorker walking = workers.stream()
                .filter(worker -> worker.walks(lane))
                .findFirst()
                .orElseThrow();
        return walking.step(new Turn(lane, lease, () -> !leases.remaining(lease).isZero()), clock.instant());
    }

    public Lease lease(Lane lane) {
        Lease lease = Optional.ofNullable(held.get(lane))
                .flatMap(old -> leases.renew(old, Leases.USUAL))
                .or(() -> leases.acquire(lane.name(), Leases.USUAL))
                .orElseThrow(() -> new IllegalStateException("Somebody else walks " + lane));
        held.put(lane, lease);
        return lease;
    }
}
