package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders that were written before, written anew. */
final class RevisedOrders {
    private RevisedOrders() {}

    /** @param waiting the document that the order is made of now */
    record Row(long orderId, Waiting waiting, Order order) {}

    static void write(JdbcClient jdbc, List<Row> rows) {
        Batch.of(rows)
                .longs(Row::orderId)
                .texts(row -> OrderJson.write(row.order()))
                .ints(row -> row.order().units())
                .texts(row -> row.waiting().raw().version())
                .longs(row -> row.waiting().rawId())
                .texts(row -> row.order().number())
                .texts(row -> row.order().shippingAddress().name())
                .texts(row -> row.order().get(OrderFields.CUSTOMER_EMAIL))
                .texts(row -> row.order().shippingAddress().country())
                .update(jdbc, """
                        update orders set content = new.content, units = new.units, source_version = new.version,
                            raw_id = new.raw_id, number = new.number, customer_name = new.name,
                            customer_email = new.email, country = new.country
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                            new (id, content, units, version, raw_id, number, name, email, country)
                        where orders.id = new.id
                        """);
        List<OrderLines.Of> contents = rows.stream()
                .map(row -> new OrderLines.Of(row.orderId(), row.order()))
                .toList();
        OrderLines.rewrite(jdbc, contents);
        OrderSearch.write(jdbc, contents);
    }

    /** Units that are neither shipped nor canceled; the orders that are done are missing. Their states are locked. */
    static Map<Long, Integer> unitsLeft(JdbcClient jdbc, List<Long> orderIds) {
        Map<Long, Integer> units = new HashMap<>();
        Batch.of(orderIds)
                .longs(id -> id)
                .query(jdbc, """
                        select order_id, ordered - canceled - shipped units from order_state
                        where order_id = any (?) and not done order by order_id for update
                        """, (row, number) -> units.put(row.getLong("order_id"), row.getInt("units")));
        return units;
    }

    /** By order: the store's version that was followed last. */
    static void writeVersions(JdbcClient jdbc, List<Map.Entry<Long, String>> versions) {
        Batch.of(versions).longs(Map.Entry::getKey).texts(Map.Entry::getValue).update(jdbc, """
                        update orders set source_version = new.version from unnest(?, ?) new (id, version)
                        where orders.id = new.id
                        """);
    }
}
