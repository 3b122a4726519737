package dev.cartage.hub.order;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The orders that verdicts speak of, as far as we have them. */
final class KnownOrders {
    private KnownOrders() {}

    /**
     * An order we have.
     *
     * @param done nothing more will happen to it by itself
     * @param left something of it has left, or may have
     * @param waiting something of it waits to leave
     * @param held somebody wants it to wait
     */
    record Known(
            long orderId,
            long storeId,
            String externalId,
            long warehouseId,
            String version,
            boolean done,
            boolean left,
            boolean waiting,
            boolean held) {
        Lane lane() {
            return Lane.warehouse(warehouseId, ToWarehouse.WORK);
        }
    }

    /** Locks what it finds, so that an order does not leave while it is being changed. */
    static List<Known> find(JdbcClient jdbc, List<Verdict> verdicts) {
        return Batch.of(verdicts)
                .longs(verdict -> verdict.waiting().storeId())
                .texts(verdict -> verdict.waiting().raw().externalId())
                .query(
                        jdbc,
                        """
                        select orders.id, orders.store_id, orders.external_id, orders.warehouse_id, source_version,
                            done,
                            exists (select from dispatch where order_id = orders.id
                                and dispatch.status not in ('waiting', 'superseded')
                                and (dispatch.status <> 'refused' or dispatch.problem_code = 'outcome-unclear'))
                                has_left,
                            exists (select from dispatch where order_id = orders.id and dispatch.status = 'waiting')
                                waiting,
                            exists (select from order_hold where order_id = orders.id) held
                        from unnest(?, ?) said (store_id, external_id)
                        join order_identity using (store_id, external_id)
                        join orders on orders.id = order_identity.order_id
                        join order_state on order_state.order_id = orders.id
                        where order_identity.part = 0
                        order by orders.id for update of orders
                        """,
                        (row, number) -> new Known(
                                row.getLong("id"),
                                row.getLong("store_id"),
                                row.getString("external_id"),
                                row.getLong("warehouse_id"),
                                row.getString("source_version"),
                                row.getBoolean("done"),
                                row.getBoolean("has_left"),
                                row.getBoolean("waiting"),
                                row.getBoolean("held")));
    }
}
