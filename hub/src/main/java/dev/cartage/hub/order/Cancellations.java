package dev.cartage.hub.order;

import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.dispatch.CancelWish;
import dev.cartage.hub.dispatch.Dispatch;
import dev.cartage.hub.dispatch.Settled;
import dev.cartage.hub.dispatch.Subjects;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.spi.OrderCanceler;
import dev.cartage.spi.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks warehouses to give up orders. Nothing counts as canceled before the warehouse has said so. */
public final class Cancellations implements Subjects<CancelWish> {
    private final Tx tx;
    private final OrderBook book;
    private final Remotes remotes;

    public Cancellations(Tx tx, OrderBook book, Remotes remotes) {
        this.tx = tx;
        this.book = book;
        this.remotes = remotes;
    }

    public boolean canAsk(long warehouseId) {
        return remotes.warehouse(warehouseId).find(OrderCanceler.class).isPresent();
    }

    @Override
    public String work() {
        return CancelWish.WORK;
    }

    @Override
    public Map<Long, CancelWish> load(Lane lane, List<Dispatch> due) {
        Map<Long, CancelWish> wishes = new HashMap<>();
        tx.run(jdbc -> Batch.of(due)
                .longs(Dispatch::subject)
                .query(
                        jdbc,
                        "select id, warehouse_reference from orders where id = any (?)",
                        (row, number) ->
                                wishes.put(row.getLong("id"), new CancelWish(row.getString("warehouse_reference")))));
        return wishes;
    }

    @Override
    public void settled(Lane lane, List<Settled> settled) {
        tx.run(jdbc -> {
            List<OrderBook.Entry> entries = new ArrayList<>();
            Map<Long, Integer> open = open(settled);
            for (Settled one : settled) {
                long orderId = one.dispatch().subject();
                switch (one.outcome()) {
                    case Outcome.Sent _ -> {
                        int units = open.getOrDefault(orderId, 0);
                        OrderLines.cancelRest(jdbc, orderId);
                        entries.add(new OrderBook.Entry(
                                orderId,
                                new OrderEvent.Canceled(units),
                                "warehouse",
                                Map.of("units", Integer.toString(units))));
                    }
                    case Outcome.Refused refused -> entries.add(answered(orderId, EventData.of(refused.problem())));
                    case Outcome.Unknown unknown -> entries.add(answered(orderId, EventData.of(unknown.problem())));
                }
            }
            book.record(entries);
        });
    }

    private Map<Long, Integer> open(List<Settled> settled) {
        Map<Long, Integer> open = new HashMap<>();
        tx.run(jdbc -> Batch.of(settled)
                .longs(one -> one.dispatch().subject())
                .query(jdbc, """
                        select order_id, ordered - canceled - shipped units
                        from orders join order_state on order_id = orders.id
                        where orders.id = any (?) order by orders.id for update of orders
                        """, (row, number) -> open.put(row.getLong("order_id"), row.getInt("units"))));
        return open;
    }

    /** The order goes on as it was; a person reads why. */
    private static OrderBook.Entry answered(long orderId, Map<String, String> why) {
        return new OrderBook.Entry(orderId, new OrderEvent.Noted(OrderEvent.Note.CANCEL_REFUSED), "warehouse", why);
    }
}
