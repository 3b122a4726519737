package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lane;
import dev.cartage.model.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The orders into which rules or people divided an order: what the store withdraws of it is withdrawn of them. */
final class Parts {
    private final OrderBook book;
    private final Dispatches dispatches;
    private final AfterSending afterSending;

    Parts(OrderBook book, Dispatches dispatches, AfterSending afterSending) {
        this.book = book;
        this.dispatches = dispatches;
        this.afterSending = afterSending;
    }

    /** @param left whether the warehouse has it, or may have it; waiting: whether it is about to leave */
    private record Part(AfterSending.Sent of, int open, boolean left, boolean waiting) {}

    boolean isAnyOpen(JdbcClient jdbc, long orderId) {
        return !of(jdbc, orderId).isEmpty();
    }

    /**
     * Joins the caller's transaction. What has not left is canceled; for the rest the connection's policy decides.
     *
     * @param granted whether a rule wants it, whatever the policy
     */
    void withdraw(JdbcClient jdbc, long orderId, boolean granted, Instant now) {
        for (Part part : of(jdbc, orderId)) {
            Lane lane = Lane.warehouse(part.of().warehouseId(), ToWarehouse.WORK);
            boolean stays = !part.left()
                    && (!part.waiting() || dispatches.withdraw(lane, part.of().orderId()));
            if (stays) {
                cancel(jdbc, part);
            } else {
                afterSending.withdrawn(part.of(), granted, now);
            }
        }
    }

    private void cancel(JdbcClient jdbc, Part part) {
        OrderLines.cancelRest(jdbc, part.of().orderId());
        book.record(List.of(new OrderBook.Entry(
                part.of().orderId(), new OrderEvent.Canceled(part.open()), "store", Map.of("by", "its whole"))));
    }

    private static List<Part> of(JdbcClient jdbc, long orderId) {
        return jdbc.sql("""
                        select orders.id, connection_id, warehouse_id, ordered - canceled - shipped open,
                            exists (select from dispatch where order_id = orders.id
                                and dispatch.status not in ('waiting', 'superseded')
                                and (dispatch.status <> 'refused' or dispatch.problem_code = 'outcome-unclear')) has_left,
                            exists (select from dispatch where order_id = orders.id and dispatch.status = 'waiting')
                                waiting
                        from order_kin join orders on orders.id = kin_id
                        join order_state on order_state.order_id = orders.id
                        where order_kin.order_id = ? and kind in ('split', 'part') and not done
                            and ordered > canceled + shipped
                        order by orders.id for update of orders
                        """)
                .param(orderId)
                .query((row, number) -> new Part(
                        new AfterSending.Sent(
                                row.getLong("id"), row.getLong("connection_id"), row.getLong("warehouse_id")),
                        row.getInt("open"),
                        row.getBoolean("has_left"),
                        row.getBoolean("waiting")))
                .list();
    }
}
