package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderStatus;
import java.util.EnumMap;
import java.util.Map;

/** How many orders of the current account stand where. */
public final class OrderCounts {
    private static final int FOLDED_AT_ONCE = 50_000;

    private final Tx tx;

    public OrderCounts(Tx tx) {
        this.tx = tx;
    }

    /** Every status, also those of no order. */
    public Map<OrderStatus, Long> byStatus() {
        Map<OrderStatus, Long> counts = new EnumMap<>(OrderStatus.class);
        for (var status : OrderStatus.values()) {
            counts.put(status, 0L);
        }
        tx.run(jdbc -> jdbc.sql("select status, sum(orders) orders from order_count group by status")
                .query(row -> {
                    counts.put(OrderStatus.valueOf(row.getString("status")), row.getLong("orders"));
                }));
        return counts;
    }

    /** Adds up the rows that the pipeline only appends; harmless while it appends more. Answers the rows folded. */
    public int fold() {
        return tx.call(
                jdbc -> jdbc.sql("""
                        with gone as (
                            delete from order_count where ctid = any (array(
                                select ctid from order_count limit ? for update skip locked))
                            returning store_id, status, orders),
                        kept as (
                            insert into order_count (store_id, status, orders)
                            select store_id, status, sum(orders) from gone
                            group by store_id, status having sum(orders) <> 0)
                        select count(*) from gone
                        """).param(FOLDED_AT_ONCE).query(Integer.class).single());
    }
}
