package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderState;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters new orders: the order, its lines, its state, what it can be found by, and the intent to send it. */
final class NewOrders {
    private final OrderBook book;
    private final Dispatches dispatches;
    private final Holds holds;

    NewOrders(OrderBook book, Dispatches dispatches, Holds holds) {
        this.book = book;
        this.dispatches = dispatches;
        this.holds = holds;
    }

    void write(JdbcClient jdbc, List<NewOrder> orders, Instant now) {
        if (orders.isEmpty()) {
            return;
        }
        writeOrders(jdbc, orders, now);
        List<OrderLines.Of> contents = orders.stream()
                .map(order -> new OrderLines.Of(order.id(), order.order()))
                .toList();
        OrderLines.write(jdbc, contents);
        book.open(orders.stream().map(NewOrders::opening).toList());
        OrderSearch.write(jdbc, contents);
        holds.begin(
                orders.stream().filter(order -> way(order) == Way.RESTS).toList(),
                order -> order.route().policy().grace(),
                NewOrder::id,
                now);
        dispatches.write(
                orders.stream()
                        .filter(order -> way(order) == Way.LEAVES)
                        .map(NewOrders::toWarehouse)
                        .toList(),
                now);
    }

    /** What becomes of a new order. */
    private enum Way {
        LEAVES,
        RESTS,
        WAITS,
        STUCK
    }

    private static Way way(NewOrder order) {
        if (order.problem().isPresent()) {
            return Way.STUCK;
        }
        if (!order.sentAs().isEmpty() || order.route().policy().manual()) {
            return Way.WAITS;
        }
        return order.route().policy().grace().isZero() ? Way.LEAVES : Way.RESTS;
    }

    private static NewDispatch toWarehouse(NewOrder order) {
        return new NewDispatch(
                Lane.warehouse(order.route().warehouseId(), ToWarehouse.WORK), order.id(), 0, order.id());
    }

    private static OrderBook.Opening opening(NewOrder order) {
        List<OrderBook.Entry> entries = new ArrayList<>();
        OrderEvent accepted =
                new OrderEvent.Accepted(order.order().units(), order.route().acknowledged());
        entries.add(new OrderBook.Entry(
                order.id(), accepted, "store", Map.of("number", order.order().number())));
        order.problem()
                .ifPresent(problem -> entries.add(new OrderBook.Entry(
                        order.id(), new OrderEvent.Failed(problem.code()), "cartage", EventData.of(problem))));
        switch (way(order)) {
            case LEAVES -> entries.add(new OrderBook.Entry(order.id(), new OrderEvent.Queued(), "cartage", Map.of()));
            case WAITS ->
                entries.add(new OrderBook.Entry(
                        order.id(), new OrderEvent.Marked(OrderState.Mark.PENDING), "cartage", waiting(order)));
            case RESTS, STUCK -> {}
        }
        return new OrderBook.Opening(order.id(), order.waiting().storeId(), entries);
    }

    private static Map<String, String> waiting(NewOrder order) {
        return EventData.of(
                order.sentAs().isEmpty()
                        ? new Problem(
                                "release-by-hand",
                                "Orders of this connection wait until a person lets them go.",
                                "Press Process.")
                        : new Problem(
                                "sent-before",
                                "Already sent as " + order.sentAs() + ", before it was deleted here.",
                                "Ask the warehouse. If it does not have it, press Process; else archive this order."));
    }

    private record Row(NewOrder of, String reference) {
        Order order() {
            return of.order();
        }
    }

    /** A reference that is taken at the warehouse is tried again with the store's number; the constraint decides. */
    private static void writeOrders(JdbcClient jdbc, List<NewOrder> orders, Instant now) {
        List<Row> rows = orders.stream()
                .map(order -> new Row(order, References.first(order.order(), order.id())))
                .toList();
        for (int round = 0; !rows.isEmpty(); round++) {
            if (round > 2) {
                throw new IllegalStateException("No free reference for " + rows.size() + " orders");
            }
            Set<Long> written = new HashSet<>(insert(jdbc, rows, now));
            int tried = round;
            rows = rows.stream()
                    .filter(row -> !written.contains(row.of().id()))
                    .map(row -> new Row(
                            row.of(),
                            References.after(
                                    References.first(row.order(), row.of().id()),
                                    row.of().route().storeNumber(),
                                    row.of().id(),
                                    tried,
                                    row.of().route().limits().reference())))
                    .toList();
        }
    }

    private static List<Long> insert(JdbcClient jdbc, List<Row> rows, Instant now) {
        return Batch.of(rows)
                .longs(row -> row.of().id())
                .longs(row -> row.of().waiting().storeId())
                .longs(row -> row.of().route().merchantId())
                .longs(row -> row.of().route().connectionId())
                .longs(row -> row.of().route().warehouseId())
                .texts(row -> row.of().waiting().raw().externalId())
                .texts(row -> row.order().number())
                .texts(Row::reference)
                .instants(row -> row.order().orderedAt().orElse(now))
                .value(Timestamps.parameter(now))
                .texts(row -> row.order().shippingAddress().name())
                .texts(row -> row.order().get(dev.cartage.model.OrderFields.CUSTOMER_EMAIL))
                .texts(row -> row.order().shippingAddress().country())
                .ints(row -> row.order().units())
                .texts(row -> row.of().waiting().raw().version())
                .longs(row -> row.of().waiting().rawId())
                .texts(row -> OrderJson.write(row.order()))
                .query(jdbc, """
                        insert into orders (id, store_id, merchant_id, connection_id, warehouse_id, external_id, number,
                            warehouse_reference, placed_at, imported_at, customer_name, customer_email, country, units,
                            source_version, raw_id, content)
                        select unnest(?), unnest(?), unnest(?), unnest(?), unnest(?), unnest(?), unnest(?),
                            unnest(?), unnest(?), ?, unnest(?), unnest(?), unnest(?), unnest(?),
                            unnest(?), unnest(?), unnest(?)
                        on conflict (warehouse_id, warehouse_reference) do nothing
                        returning id
                        """, (row, number) -> row.getLong(1));
    }
}
