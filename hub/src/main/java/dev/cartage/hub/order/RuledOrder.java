package dev.cartage.hub.order;

import dev.cartage.hub.rule.Where;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFacts;
import dev.cartage.model.OrderState.Mark;
import dev.cartage.model.OrderStatus;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Subject;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An order that is here already, as rules see it.
 *
 * @param left whether the warehouse has it, or may have it
 * @param queued whether it is ready to leave
 * @param problem the code of what is wrong with it; "" for nothing
 */
record RuledOrder(
        long id,
        Where where,
        Order order,
        Values facts,
        Mark mark,
        boolean left,
        boolean queued,
        String problem,
        boolean done) {

    Subject subject() {
        return Subject.of(order).withFacts(facts);
    }

    /** Locks them, in the order of their ids. */
    static List<RuledOrder> load(JdbcClient jdbc, List<Long> ids) {
        return Batch.of(ids.stream().sorted().toList())
                .longs(id -> id)
                .query(
                        jdbc,
                        """
                        select orders.*, status, mark, done, problem_code, warehouse_leg = 'QUEUED' queued,
                            exists (select from dispatch where order_id = orders.id
                                and lane like 'warehouse/%/orders' and dispatch.status not in ('waiting', 'superseded')
                                and (dispatch.status <> 'refused' or dispatch.problem_code = 'outcome-unclear')) has_left
                        from orders join order_state on order_id = orders.id
                        where orders.id = any (?) order by orders.id for update of orders
                        """,
                        (row, number) -> new RuledOrder(
                                row.getLong("id"),
                                new Where(
                                        row.getLong("store_id"),
                                        row.getLong("connection_id"),
                                        row.getLong("warehouse_id")),
                                OrderJson.read(row.getString("content")),
                                Values.none(OrderFacts.catalogue())
                                        .change()
                                        .set(OrderFacts.ID, Long.toString(row.getLong("id")))
                                        .set(OrderFacts.STORE_ID, Long.toString(row.getLong("store_id")))
                                        .set(OrderFacts.WAREHOUSE_ID, Long.toString(row.getLong("warehouse_id")))
                                        .set(OrderFacts.CREATED_AT, Optional.of(Timestamps.read(row, "imported_at")))
                                        .set(
                                                OrderFacts.STATE,
                                                OrderStatus.valueOf(row.getString("status"))
                                                        .title())
                                        .done(),
                                Mark.valueOf(row.getString("mark")),
                                row.getBoolean("has_left"),
                                row.getBoolean("queued"),
                                row.getString("problem_code"),
                                row.getBoolean("done")));
    }
}
