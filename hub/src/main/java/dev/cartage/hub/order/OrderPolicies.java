package dev.cartage.hub.order;

import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.util.Locale;

/** Reads and keeps what people decided about a connection's orders. */
public final class OrderPolicies {
    private final Tx tx;

    public OrderPolicies(Tx tx) {
        this.tx = tx;
    }

    /** The usual one where nobody chose. */
    public OrderPolicy of(long connectionId) {
        return tx.call(jdbc -> jdbc.sql("select * from order_policy where connection_id = ?")
                .param(connectionId)
                .query((row, number) -> new OrderPolicy(
                        row.getString("release").equals("manual"),
                        Duration.ofMinutes(row.getInt("grace_minutes")),
                        OrderPolicy.Changes.valueOf(row.getString("changes").toUpperCase(Locale.ROOT)),
                        row.getBoolean("needs_method")))
                .optional()
                .orElse(OrderPolicy.USUAL));
    }

    public void choose(long connectionId, OrderPolicy policy) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into order_policy (connection_id, release, grace_minutes, changes, needs_method)
                        values (?, ?, ?, ?, ?)
                        on conflict (connection_id) do update set release = excluded.release,
                            grace_minutes = excluded.grace_minutes, changes = excluded.changes,
                            needs_method = excluded.needs_method
                        """)
                .params(
                        connectionId,
                        policy.manual() ? "manual" : "auto",
                        policy.grace().toMinutes(),
                        policy.changes().stored(),
                        policy.needsMethod())
                .update());
    }
}
