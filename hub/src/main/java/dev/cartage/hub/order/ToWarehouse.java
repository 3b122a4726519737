package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatch;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.dispatch.Settled;
import dev.cartage.hub.dispatch.Subjects;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.WarehouseOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders on their way to a warehouse. */
public final class ToWarehouse implements Subjects<WarehouseOrder> {
    public static final String WORK = "orders";

    private final Tx tx;
    private final OrderBook book;
    private final Dispatches dispatches;
    private final Rereading rereading;
    private final LastWord lastWord;
    private final Enclosures enclosures;
    private final InstantSource clock;
    private final ConfirmedLater later;

    ToWarehouse(
            Tx tx,
            OrderBook book,
            Dispatches dispatches,
            Lanes lanes,
            Rereading rereading,
            LastWord lastWord,
            Enclosures enclosures,
            InstantSource clock) {
        this.tx = tx;
        this.book = book;
        this.dispatches = dispatches;
        this.rereading = rereading;
        this.lastWord = lastWord;
        this.enclosures = enclosures;
        this.clock = clock;
        this.later = new ConfirmedLater(this, tx, lanes, clock);
    }

    @Override
    public Subjects<WarehouseOrder> confirmedLater() {
        return later;
    }

    @Override
    public String work() {
        return WORK;
    }

    @Override
    public Map<Long, WarehouseOrder> load(Lane lane, List<Dispatch> due) {
        return load(due, true);
    }

    /** An order that is closed, or has another problem by now, may have arrived all the same. */
    @Override
    public Map<Long, WarehouseOrder> doubtful(Lane lane, List<Dispatch> unknown) {
        return load(unknown, false);
    }

    private Map<Long, WarehouseOrder> load(List<Dispatch> dispatches, boolean thatMayLeave) {
        Map<Long, WarehouseOrder> orders = new HashMap<>();
        tx.run(jdbc -> Batch.of(dispatches)
                .longs(Dispatch::subject)
                .longs(Dispatch::subject)
                .value(!thatMayLeave)
                .query(
                        jdbc,
                        """
                        select id, warehouse_reference, content, facility
                        from orders join order_state on order_id = id
                        where id = any (?) and order_id = any (?) and (? or not done and problem_code = '')
                        """,
                        (row, number) -> orders.put(
                                row.getLong("id"),
                                new WarehouseOrder(
                                        row.getString("warehouse_reference"),
                                        OrderJson.read(row.getString("content")),
                                        row.getString("facility")))));
        return orders;
    }

    /** What was read a while ago is read once more, whatever it waited for. */
    @Override
    public Pause pause(Lane lane, List<Dispatch> due, Instant now) {
        return new Pause(rereading.ask(due.stream().map(Dispatch::subject).toList(), now), now.plus(Rereading.ANSWER));
    }

    @Override
    public Map<Long, WarehouseOrder> leaving(Lane lane, List<Dispatch> due) {
        return lastWord.of(lane.id(), load(lane, due));
    }

    @Override
    public Optional<byte[]> beside(Lane lane, List<Dispatch> members) {
        return enclosures.of(lane.id(), members.stream().map(Dispatch::subject).toList());
    }

    @Override
    public void settled(Lane lane, List<Settled> settled) {
        book.record(settled.stream()
                .map(one -> switch (one.outcome()) {
                    case Outcome.Sent _ ->
                        entry(one.dispatch().subject(), new OrderEvent.Sent(), "cartage", Map.of("by", one.how()));
                    case Outcome.Refused refused -> EventData.of(one.dispatch().subject(), "warehouse", refused);
                    case Outcome.Unknown unknown -> EventData.of(one.dispatch().subject(), unknown);
                })
                .toList());
    }

    /**
     * The warehouse has taken these orders.
     *
     * @param how the file or answer that says so
     */
    @Override
    public void confirmed(List<Long> orderIds, String how) {
        book.record(orderIds.stream()
                .map(id -> entry(id, new OrderEvent.Confirmed(), "warehouse", Map.of("by", how)))
                .toList());
        tellStores(orderIds);
    }

    private void tellStores(List<Long> orderIds) {
        List<NewDispatch> duties = tx.call(jdbc -> Batch.of(orderIds)
                .longs(id -> id)
                .query(
                        jdbc,
                        "select order_id, store_id from order_state where order_id = any (?) and store_duty = 'DUE'",
                        (row, number) -> new NewDispatch(
                                Lane.store(row.getLong("store_id"), Acknowledgements.WORK),
                                row.getLong("order_id"),
                                0,
                                row.getLong("order_id"))));
        dispatches.write(duties, clock.instant());
    }

    private static OrderBook.Entry entry(long orderId, OrderEvent event, String actor, Map<String, String> data) {
        return new OrderBook.Entry(orderId, event, actor, data);
    }
}
