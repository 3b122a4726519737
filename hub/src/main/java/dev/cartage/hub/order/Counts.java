package dev.cartage.hub.order;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.order.read.OrderCounts;
import dev.cartage.hub.storage.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Folds each minute the counts of orders by status, to which every change only adds rows. */
public final class Counts implements LaneWorker {
    private static final String WORK = "counts";
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final OrderCounts counts;
    private final Lanes lanes;
    private final InstantSource clock;

    Counts(OrderCounts counts, Lanes lanes, InstantSource clock) {
        this.counts = counts;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Begins for the current account. */
    void wake() {
        lanes.wake(List.of(Lane.account(Tenant.account(), WORK)), clock.instant());
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        counts.fold();
        return Optional.of(now.plus(EVERY));
    }
}
