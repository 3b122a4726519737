package dev.cartage.hub.order;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Folds the counts of orders by status, of which every change only adds rows, into one row each. */
public final class Counts implements LaneWorker {
    private static final String WORK = "counts";
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Tx tx;
    private final Lanes lanes;
    private final InstantSource clock;

    Counts(Tx tx, Lanes lanes, InstantSource clock) {
        this.tx = tx;
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
        tx.run(jdbc -> jdbc.sql("""
                with folded as (delete from order_count returning store_id, status, orders)
                insert into order_count (store_id, status, orders)
                select store_id, status, sum(orders) from folded
                group by store_id, status having sum(orders) <> 0
                """).update());
        return Optional.of(now.plus(EVERY));
    }
}
