package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an order is, written anew from a newer document. Where it goes to another warehouse, its reference is a new one too. */
final class RevisedRows {
    private RevisedRows() {}

    static void write(JdbcClient jdbc, long orderId, Waiting waiting, NewOrder revised) {
        Order order = revised.order();
        Batch.of(List.of(order))
                .value(revised.route().connectionId())
                .value(revised.route().facility())
                .value(revised.route().warehouseId())
                .value(revised.route().warehouseId())
                .texts(OrderJson::write)
                .ints(Order::units)
                .texts(_ -> waiting.raw().version())
                .longs(_ -> waiting.rawId())
                .texts(Order::number)
                .texts(one -> one.shippingAddress().name())
                .texts(one -> one.get(OrderFields.CUSTOMER_EMAIL))
                .texts(one -> one.shippingAddress().country())
                .value(orderId)
                .update(jdbc, """
                        update orders set content = new.content, units = new.units, source_version = new.version,
                            raw_id = new.raw_id, number = new.number, customer_name = new.name,
                            customer_email = new.email, country = new.country, connection_id = ?, facility = ?,
                            warehouse_reference = case
                                when warehouse_id <> ? then warehouse_reference || '-' || id else warehouse_reference end,
                            warehouse_id = ?
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                            new (content, units, version, raw_id, number, name, email, country)
                        where id = ?
                        """);
        OrderLines.rewrite(jdbc, List.of(new OrderLines.Of(orderId, order)));
        OrderSearch.write(jdbc, List.of(new OrderLines.Of(orderId, order)));
    }
}
