package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.model.OrderState.Mark;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An order that we have, of which its store speaks again.
 *
 * @param left whether anything of it has left, or may have
 * @param waiting whether the intent to send it stands
 * @param leader whether others travel in it
 */
record KnownOrder(
        long orderId,
        long storeId,
        String externalId,
        long warehouseId,
        long connectionId,
        String version,
        boolean done,
        boolean left,
        boolean waiting,
        boolean held,
        boolean heldByRule,
        boolean leader,
        Mark mark) {

    AfterSending.Sent sent() {
        return new AfterSending.Sent(orderId, connectionId, warehouseId);
    }

    /** What others travel in waits for no more of them, and a grace that is over does not begin again. */
    Way going(Way way) {
        boolean goesOn = leader && way instanceof Way.Bundled || !held && way instanceof Way.Rests;
        return goesOn ? new Way.Leaves(false) : way;
    }

    /** Locks what it finds, so that an order does not leave while it is being changed. */
    static List<KnownOrder> find(JdbcClient jdbc, List<Verdict> verdicts) {
        return Batch.of(verdicts)
                .longs(verdict -> verdict.waiting().storeId())
                .texts(verdict -> verdict.waiting().raw().externalId())
                .query(
                        jdbc,
                        """
                        select orders.id, orders.store_id, orders.external_id, orders.warehouse_id, orders.connection_id,
                            source_version,
                            done,
                            exists (select from dispatch where order_id = orders.id
                                and dispatch.status not in ('waiting', 'superseded')
                                and (dispatch.status <> 'refused' or dispatch.problem_code = 'outcome-unclear'))
                            or exists (select from order_kin where kind = 'merged' and kin_id = orders.id)
                            or exists (select from order_kin where kind = 'part' and order_id = orders.id)
                                has_left,
                            exists (select from dispatch where order_id = orders.id and dispatch.status = 'waiting')
                                waiting,
                            exists (select from order_hold where order_id = orders.id) held,
                            exists (select from rule_hold where order_id = orders.id) held_by_rule,
                            exists (select from order_kin where kind = 'merged' and order_id = orders.id) leader,
                            mark
                        from unnest(?, ?) said (store_id, external_id)
                        join order_identity using (store_id, external_id)
                        join orders on orders.id = order_identity.order_id
                        join order_state on order_state.order_id = orders.id
                        where order_identity.part = 0
                        order by orders.id for update of orders
                        """,
                        (row, number) -> new KnownOrder(
                                row.getLong("id"),
                                row.getLong("store_id"),
                                row.getString("external_id"),
                                row.getLong("warehouse_id"),
                                row.getLong("connection_id"),
                                row.getString("source_version"),
                                row.getBoolean("done"),
                                row.getBoolean("has_left"),
                                row.getBoolean("waiting"),
                                row.getBoolean("held"),
                                row.getBoolean("held_by_rule"),
                                row.getBoolean("leader"),
                                Mark.valueOf(row.getString("mark"))));
    }
}
