package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters new orders: the order, its lines, its state, what it can be found by, and the intent to send it. */
final class NewOrders {
    private final Ids ids;
    private final OrderBook book;
    private final Dispatches dispatches;
    private final Holds holds;
    private final Consequences consequences;

    NewOrders(Ids ids, OrderBook book, Dispatches dispatches, Holds holds, Consequences consequences) {
        this.ids = ids;
        this.book = book;
        this.dispatches = dispatches;
        this.holds = holds;
        this.consequences = consequences;
    }

    void write(JdbcClient jdbc, List<NewOrder> placed, Instant now) {
        if (placed.isEmpty()) {
            return;
        }
        List<NewOrder> orders = withParts(placed);
        writeOrders(jdbc, orders, now);
        List<OrderLines.Of> contents = orders.stream()
                .map(order -> new OrderLines.Of(order.id(), order.order()))
                .toList();
        OrderLines.write(jdbc, contents);
        book.open(orders.stream().map(NewOrders::opening).toList());
        OrderSearch.write(jdbc, contents);
        holds.begin(
                orders.stream()
                        .filter(order -> order.way() instanceof Way.Rests)
                        .toList(),
                order -> order.route().policy().grace(),
                NewOrder::id,
                now);
        dispatches.write(
                orders.stream()
                        .filter(order -> order.way() instanceof Way.Leaves)
                        .map(order -> Way.toWarehouse(order.id(), order.route().warehouseId()))
                        .toList(),
                now);
        consequences.write(jdbc, orders, now);
    }

    /** The orders, and after them the parts that rules made of some. */
    List<NewOrder> withParts(List<NewOrder> placed) {
        List<NewOrder> orders = new ArrayList<>(placed);
        placed.forEach(order -> orders.addAll(parts(order)));
        return orders;
    }

    List<NewOrder> parts(NewOrder order) {
        List<Ruling.Part> parts =
                order.problem().isPresent() ? List.of() : order.ruling().parts();
        List<NewOrder> fresh = new ArrayList<>();
        for (Ruling.Part part : parts) {
            fresh.add(order.part(ids.next(), fresh.size() + 1, part));
        }
        return fresh;
    }

    private static OrderBook.Opening opening(NewOrder order) {
        List<OrderBook.Entry> entries = new ArrayList<>();
        boolean acknowledged = order.route().acknowledged() && !(order.way() instanceof Way.Parted);
        OrderEvent accepted = new OrderEvent.Accepted(order.order().units(), acknowledged);
        entries.add(new OrderBook.Entry(
                order.id(), accepted, "store", Map.of("number", order.order().number())));
        order.problem()
                .ifPresent(problem -> entries.add(new OrderBook.Entry(
                        order.id(), new OrderEvent.Failed(problem.code()), "cartage", EventData.of(problem))));
        entries.addAll(Way.entries(order.way(), order.id(), waiting(order.sentAs())));
        return new OrderBook.Opening(order.id(), order.waiting().storeId(), entries);
    }

    static Map<String, String> waiting(String sentAs) {
        return EventData.of(
                sentAs.isEmpty()
                        ? new Problem(
                                "release-by-hand",
                                "Orders of this connection wait until a person lets them go.",
                                "Press Process.")
                        : new Problem(
                                "sent-before",
                                "Already sent as " + sentAs + ", before it was deleted here.",
                                "Ask the warehouse. If it does not have it, press Process; else archive this order."));
    }

    private record Row(NewOrder of, String reference) {
        Order order() {
            return of.order();
        }
    }

    /** The constraint has the last word on references: an order whose reference somebody else took meanwhile gets another. */
    private static void writeOrders(JdbcClient jdbc, List<NewOrder> orders, Instant now) {
        List<NewOrder> left = orders;
        for (int round = 0; !left.isEmpty(); round++) {
            if (round > 2) {
                throw new IllegalStateException("No free reference for " + left.size() + " orders");
            }
            Map<Long, String> references = FreeReferences.choose(jdbc, left);
            Set<Long> written = new HashSet<>(insert(
                    jdbc,
                    left.stream()
                            .map(order -> new Row(order, Objects.requireNonNull(references.get(order.id()))))
                            .toList(),
                    now));
            left = left.stream().filter(order -> !written.contains(order.id())).toList();
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
                .ints(row -> row.of().part())
                .texts(row -> row.of().route().facility())
                .texts(row -> OrderJson.write(row.order()))
                .query(jdbc, """
                        insert into orders (id, store_id, merchant_id, connection_id, warehouse_id, external_id, number,
                            warehouse_reference, placed_at, imported_at, customer_name, customer_email, country, units,
                            source_version, raw_id, part, facility, content)
                        select unnest(?), unnest(?), unnest(?), unnest(?), unnest(?), unnest(?), unnest(?),
                            unnest(?), unnest(?), ?, unnest(?), unnest(?), unnest(?), unnest(?),
                            unnest(?), unnest(?), unnest(?), unnest(?), unnest(?)
                        on conflict (warehouse_id, warehouse_reference) do nothing
                        returning id
                        """, (row, number) -> row.getLong(1));
    }
}
