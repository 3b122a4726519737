package dev.cartage.hub.order.read;

import dev.cartage.hub.order.Check;
import dev.cartage.hub.storage.Tx;
import java.util.List;

/** Shipping methods of which nothing says by which carrier they go, and the orders that wait for that. */
public final class UnmappedMethods {
    private static final int MOST = 100;

    private final Tx tx;

    UnmappedMethods(Tx tx) {
        this.tx = tx;
    }

    /** @param method as the store writes it */
    public record Waiting(long storeId, String method, long orders) {}

    /** The one that most orders wait for comes first. */
    public List<Waiting> all() {
        return tx.call(jdbc -> jdbc.sql("""
                        select orders.store_id, content::jsonb ->> 'external_shipping_description' as method,
                            count(*) waiting
                        from order_state join orders on orders.id = order_state.order_id
                        where attention and problem_code = ?
                        group by 1, 2 order by waiting desc, method limit ?
                        """)
                .params(Check.UNMAPPED, MOST)
                .query((row, number) ->
                        new Waiting(row.getLong("store_id"), row.getString("method"), row.getLong("waiting")))
                .list());
    }

    /** The orders that wait for this one. */
    public List<Long> orders(long storeId, String method, int most) {
        return tx.call(jdbc -> jdbc.sql("""
                        select orders.id from order_state join orders on orders.id = order_state.order_id
                        where attention and problem_code = ? and orders.store_id = ?
                            and content::jsonb ->> 'external_shipping_description' = ?
                        order by orders.id limit ?
                        """)
                .params(Check.UNMAPPED, storeId, method, most)
                .query(Long.class)
                .list());
    }
}
