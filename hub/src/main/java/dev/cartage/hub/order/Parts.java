package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.model.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            if (!cancelUnsent(jdbc, part, "its whole")) {
                afterSending.withdrawn(part.of(), granted, now);
            }
        }
    }

    /** As {@link #withdraw}, of one of them. */
    void withdrawPart(JdbcClient jdbc, long partId, Instant now) {
        one(jdbc, partId)
                .filter(part -> !cancelUnsent(jdbc, part, "its location"))
                .ifPresent(part -> afterSending.withdrawn(part.of(), false, now));
    }

    /** Whether the warehouse does not have it, and will not get it. @param by what it was canceled with */
    boolean cancelUnsent(JdbcClient jdbc, long partId, String by) {
        return one(jdbc, partId).filter(part -> cancelUnsent(jdbc, part, by)).isPresent();
    }

    private boolean cancelUnsent(JdbcClient jdbc, Part part, String by) {
        Lane lane = Lane.warehouse(part.of().warehouseId(), ToWarehouse.WORK);
        boolean stays = !part.left()
                && (!part.waiting() || dispatches.withdraw(lane, part.of().orderId()));
        if (stays) {
            cancel(jdbc, part, by);
        }
        return stays;
    }

    private void cancel(JdbcClient jdbc, Part part, String by) {
        OrderLines.cancelRest(jdbc, part.of().orderId());
        book.record(List.of(new OrderBook.Entry(
                part.of().orderId(), new OrderEvent.Canceled(part.open()), "store", Map.of("by", by))));
    }

    private static Optional<Part> one(JdbcClient jdbc, long partId) {
        return read(jdbc, List.of(partId)).stream().findFirst();
    }

    private static List<Part> of(JdbcClient jdbc, long orderId) {
        return read(
                jdbc,
                jdbc.sql("select kin_id from order_kin where order_id = ? and kind in ('split', 'part')")
                        .param(orderId)
                        .query(Long.class)
                        .list());
    }

    private static List<Part> read(JdbcClient jdbc, List<Long> ids) {
        return Batch.of(ids)
                .longs(id -> id)
                .query(
                        jdbc,
                        """
                        select orders.id, connection_id, warehouse_id, ordered - canceled - shipped open,
                            exists (select from dispatch where order_id = orders.id
                                and dispatch.status not in ('waiting', 'superseded')
                                and (dispatch.status <> 'refused' or dispatch.problem_code = 'outcome-unclear')) has_left,
                            exists (select from dispatch where order_id = orders.id and dispatch.status = 'waiting')
                                waiting
                        from orders join order_state on order_state.order_id = orders.id
                        where orders.id = any (?) and not done and ordered > canceled + shipped
                        order by orders.id for update of orders
                        """,
                        (row, number) -> new Part(
                                new AfterSending.Sent(
                                        row.getLong("id"), row.getLong("connection_id"), row.getLong("warehouse_id")),
                                row.getInt("open"),
                                row.getBoolean("has_left"),
                                row.getBoolean("waiting")));
    }
}
