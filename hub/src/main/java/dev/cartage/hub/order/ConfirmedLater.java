package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatch;
import dev.cartage.hub.dispatch.Settled;
import dev.cartage.hub.dispatch.Subjects;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.WarehouseOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Orders on their way to a warehouse that takes them by request and decides on them later. */
public final class ConfirmedLater implements Subjects<WarehouseOrder> {
    /** The lane in which the warehouse is asked. */
    public static final String WORK = "confirmations";

    private final ToWarehouse orders;
    private final Tx tx;
    private final Lanes lanes;
    private final InstantSource clock;

    ConfirmedLater(ToWarehouse orders, Tx tx, Lanes lanes, InstantSource clock) {
        this.orders = orders;
        this.tx = tx;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Override
    public String work() {
        return orders.work();
    }

    @Override
    public Map<Long, WarehouseOrder> load(Lane lane, List<Dispatch> dispatches) {
        return orders.load(lane, dispatches);
    }

    @Override
    public Map<Long, WarehouseOrder> doubtful(Lane lane, List<Dispatch> unknown) {
        return orders.doubtful(lane, unknown);
    }

    @Override
    public Pause pause(Lane lane, List<Dispatch> due, Instant now) {
        return orders.pause(lane, due, now);
    }

    @Override
    public Map<Long, WarehouseOrder> leaving(Lane lane, List<Dispatch> due) {
        return orders.leaving(lane, due);
    }

    @Override
    public void settled(Lane lane, List<Settled> settled) {
        orders.settled(lane, settled);
    }

    /** It has them; whether it takes them is asked for. */
    @Override
    public void confirmed(List<Long> orderIds, String how) {
        tx.run(jdbc -> {
            List<Lane> toAsk = Batch.of(orderIds)
                    .longs(id -> id)
                    .query(jdbc, """
                            insert into awaited_confirmation (order_id, warehouse_id)
                            select id, warehouse_id from orders where id = any (?) on conflict do nothing
                            returning warehouse_id
                            """, (row, number) -> Lane.warehouse(row.getLong(1), WORK));
            lanes.wake(toAsk.stream().distinct().toList(), clock.instant());
        });
    }
}
