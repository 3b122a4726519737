package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatch;
import dev.cartage.hub.dispatch.Settled;
import dev.cartage.hub.dispatch.Subjects;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.spi.OrderAcknowledger.Acknowledgement;
import dev.cartage.spi.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells stores that the warehouse has their orders. */
public final class Acknowledgements implements Subjects<Acknowledgement> {
    public static final String WORK = "acknowledgements";

    private final Tx tx;
    private final OrderBook book;

    public Acknowledgements(Tx tx, OrderBook book) {
        this.tx = tx;
        this.book = book;
    }

    @Override
    public String work() {
        return WORK;
    }

    @Override
    public Map<Long, Acknowledgement> load(Lane lane, List<Dispatch> due) {
        Map<Long, Acknowledgement> orders = new HashMap<>();
        tx.run(jdbc -> Batch.of(due)
                .longs(Dispatch::subject)
                .query(
                        jdbc,
                        "select id, external_id, number, warehouse_reference from orders where id = any (?)",
                        (row, number) -> orders.put(
                                row.getLong("id"),
                                new Acknowledgement(
                                        row.getString("external_id"),
                                        row.getString("number"),
                                        row.getString("warehouse_reference")))));
        return orders;
    }

    @Override
    public void settled(Lane lane, List<Settled> settled) {
        book.record(settled.stream().map(Acknowledgements::entry).toList());
    }

    private static OrderBook.Entry entry(Settled one) {
        long orderId = one.dispatch().subject();
        return switch (one.outcome()) {
            case Outcome.Sent _ -> new OrderBook.Entry(orderId, new OrderEvent.Acknowledged(), "store", Map.of());
            case Outcome.Refused refused -> EventData.of(orderId, "store", refused);
            case Outcome.Unknown unknown -> EventData.of(orderId, unknown);
        };
    }
}
