package dev.cartage.hub.order.desk;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.OrderJson;
import dev.cartage.model.OrderState.Mark;
import dev.cartage.model.OrderStatus;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads where an order stands. Locks the order's row, which everybody takes who changes an order's content, before a
 * dispatch is locked, and never the state: that is the last thing that anybody locks.
 */
final class Standings {
    private final Dispatches dispatches;

    Standings(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    Optional<Standing> lock(JdbcClient jdbc, long orderId) {
        jdbc.sql("select from orders where id = ? for update")
                .param(orderId)
                .query()
                .listOfRows();
        return find(jdbc, orderId);
    }

    Optional<Standing> find(JdbcClient jdbc, long orderId) {
        var sent = dispatches.ofOrder(orderId);
        return jdbc.sql("""
                        select orders.*, version, status, mark, warehouse_leg in ('SENT', 'CONFIRMED') reached, ordered, canceled, shipped,
                            exists (select from order_hold where order_id = orders.id) held
                        from orders join order_state on order_id = orders.id where orders.id = ?
                        """)
                .param(orderId)
                .query((row, number) -> new Standing(
                        row.getLong("id"),
                        row.getLong("store_id"),
                        row.getLong("warehouse_id"),
                        row.getString("external_id"),
                        row.getInt("part"),
                        row.getString("number"),
                        row.getString("warehouse_reference"),
                        row.getInt("version"),
                        OrderStatus.valueOf(row.getString("status")),
                        Mark.valueOf(row.getString("mark")),
                        row.getInt("ordered"),
                        row.getInt("canceled"),
                        row.getInt("shipped"),
                        sent.left() || row.getBoolean("reached"),
                        sent.uncertain(),
                        row.getBoolean("held"),
                        Edits.read(row.getString("edits")),
                        OrderJson.read(row.getString("content"))))
                .optional();
    }
}
