package dev.cartage.hub.order;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderState.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives up orders of which no shipment came within their connection's days since import. Looks every hour. */
public final class Abandonments implements LaneWorker {
    private static final String WORK = "abandon";
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BATCH = 500;

    private final Tx tx;
    private final OrderBook book;
    private final Lanes lanes;
    private final InstantSource clock;

    public Abandonments(Tx tx, OrderBook book, Lanes lanes, InstantSource clock) {
        this.tx = tx;
        this.book = book;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Begins for the current account. */
    public void wake() {
        lanes.wake(List.of(Lane.account(Tenant.account(), WORK)), clock.instant());
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        List<Long> given = tx.call(jdbc -> jdbc.sql("""
                        select orders.id from order_state join orders on orders.id = order_id
                        join connection on connection.id = connection_id
                        where not done and shipped = 0 and problem_code = '' and status in ('OPEN', 'ROUTED', 'QUEUED')
                            and warehouse_leg in ('SENT', 'CONFIRMED')
                            and imported_at < cast(? as timestamptz) - abandon_after * interval '1 day'
                        order by orders.id limit ?
                        """)
                .params(Timestamps.parameter(now), BATCH)
                .query(Long.class)
                .list());
        book.record(given.stream()
                .map(id -> new OrderBook.Entry(id, new OrderEvent.Marked(Mark.ABANDONED), "cartage", Map.of()))
                .toList());
        return Optional.of(given.size() < BATCH ? now.plus(EVERY) : now);
    }
}
