package dev.cartage.hub.order.desk;

import dev.cartage.hub.storage.Timestamps;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Purges what is personal of an order. Its identity stays, and with it how the warehouse knew it and whether it had left, so
 * that nothing ships twice unseen. The reference of an order that never left is free again.
 */
final class Tombstones {
    private Tombstones() {}

    static void write(JdbcClient jdbc, Standing order, Instant now) {
        jdbc.sql("""
                        update order_identity set deleted_at = ?, had_left = had_left or ?,
                            warehouse_reference = case when ? then ? else warehouse_reference end
                        where order_id = ?
                        """)
                .params(Timestamps.parameter(now), order.left(), order.left(), order.reference(), order.id())
                .update();
        jdbc.sql("""
                        update orders set content = '{"lines":[]}', edits = '', customer_name = '', customer_email = '',
                            country = '', raw_id = 0, warehouse_reference = case when ? then warehouse_reference
                                else 'deleted-' || id end
                        where id = ?
                        """).params(order.left(), order.id()).update();
        jdbc.sql("update order_line set name = '' where order_id = ?")
                .param(order.id())
                .update();
        jdbc.sql("delete from order_search where account_id = current_account() and order_id = ?")
                .param(order.id())
                .update();
        jdbc.sql("""
                        with gone as (
                            delete from raw_document where store_id = ? and external_id = ? returning id)
                        delete from to_judge where raw_id in (select id from gone)
                        """).params(order.storeId(), order.externalId()).update();
        jdbc.sql("""
                        update order_event set data = '{}' where order_id = ?
                            and kind in ('accepted', 'edited', 'failed', 'changed-at-store')
                        """).param(order.id()).update();
    }
}
