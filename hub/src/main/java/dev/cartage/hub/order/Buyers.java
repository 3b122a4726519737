package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.AddressFields;
import dev.cartage.model.Field;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets who bought, once a platform's time for it is over. What was ordered and shipped, and under which numbers, stays; so
 * does the country, for statistics.
 */
public final class Buyers {
    private static final int AT_ONCE = 500;

    private final Tx tx;

    public Buyers(Tx tx) {
        this.tx = tx;
    }

    /**
     * Forgets the buyers of orders that are done and were shipped before the time; of those never shipped the time of import
     * counts.
     *
     * @return whether there may be more
     */
    public boolean forget(long storeId, Instant before, Instant now) {
        return tx.call(jdbc -> {
            List<OrderLines.Of> due = due(jdbc, storeId, before);
            Batch.of(due)
                    .value(Timestamps.parameter(now))
                    .longs(OrderLines.Of::orderId)
                    .texts(one -> OrderJson.write(one.order()))
                    .update(jdbc, """
                            update orders set forgotten_at = ?, content = new.content, edits = '',
                                customer_name = '', customer_email = ''
                            from unnest(?, ?) new (id, content) where orders.id = new.id
                            """);
            OrderSearch.write(jdbc, due);
            Batch.of(due).longs(OrderLines.Of::orderId).update(jdbc, """
                            update order_event set data = '{}' where order_id = any (?)
                                and kind in ('accepted', 'edited', 'failed', 'changed-at-store')
                            """);
            Batch.of(due).longs(OrderLines.Of::orderId).update(jdbc, """
                            delete from raw_document using orders
                            where orders.id = any (?) and raw_document.store_id = orders.store_id
                                and raw_document.external_id = orders.external_id
                                and not exists (select from to_judge where raw_id = raw_document.id)
                            """);
            Batch.of(due)
                    .value(Deflated.pack(new byte[0]))
                    .longs(OrderLines.Of::orderId)
                    .update(jdbc, """
                            update consignment set content = ? where confirmed_at is not null
                                and id in (select consignment_id from dispatch where order_id = any (?))
                            """);
            return due.size() == AT_ONCE;
        });
    }

    private static List<OrderLines.Of> due(JdbcClient jdbc, long storeId, Instant before) {
        return jdbc.sql("""
                        select orders.id, content from orders join order_state on order_id = orders.id
                        where orders.store_id = ? and forgotten_at is null and done and coalesce(
                            (select max(coalesce(shipped_at, told_at)) from parcel
                                join shipment on shipment.id = shipment_id where parcel.order_id = orders.id),
                            imported_at) < ?
                        order by orders.id limit ? for update of orders
                        """)
                .params(storeId, Timestamps.parameter(before), AT_ONCE)
                .query((row, number) ->
                        new OrderLines.Of(row.getLong("id"), forgotten(OrderJson.read(row.getString("content")))))
                .list();
    }

    /** The order without what tells of its buyer. */
    static Order forgotten(Order order) {
        Values.Change values = order.values().change();
        List.of(
                        OrderFields.CUSTOMER_EMAIL,
                        OrderFields.BILLING_CUSTOMER_ID,
                        OrderFields.SHIPPING_CUSTOMER_ID,
                        OrderFields.NOTES,
                        OrderFields.SHIPPING_NOTES,
                        OrderFields.GIFT_MESSAGE)
                .forEach(field -> values.set(field, ""));
        personal(OrderFields.SHIPPING_ADDRESS).forEach(field -> values.set(field, ""));
        personal(OrderFields.BILLING_ADDRESS).forEach(field -> values.set(field, ""));
        return new Order(
                values.done(),
                order.lines().stream()
                        .map(line -> line.with(LineFields.COMMENTS, ""))
                        .toList(),
                Map.of());
    }

    private static List<Field<String>> personal(AddressFields address) {
        return List.of(
                address.name(),
                address.company(),
                address.street1(),
                address.street2(),
                address.street3(),
                address.city(),
                address.state(),
                address.zipcode(),
                address.telephone());
    }
}
