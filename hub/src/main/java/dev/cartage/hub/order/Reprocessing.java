package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person wants the last step tried again. What the warehouse has goes on with the step that failed; what never left is
 * judged anew, the edits kept. Never while it is not known whether something has arrived.
 */
public final class Reprocessing {
    private final Tx tx;
    private final OrderBook book;
    private final Dispatches dispatches;
    private final Lanes lanes;
    private final InstantSource clock;

    public Reprocessing(Tx tx, OrderBook book, Dispatches dispatches, Lanes lanes, InstantSource clock) {
        this.tx = tx;
        this.book = book;
        this.dispatches = dispatches;
        this.lanes = lanes;
        this.clock = clock;
    }

    /**
     * @param actor the person's name
     * @return why nothing was done; empty if it was
     */
    public Optional<Problem> reprocess(long orderId, String actor) {
        return tx.call(jdbc -> {
            jdbc.sql("select from orders where id = ? for update")
                    .param(orderId)
                    .query()
                    .listOfRows();
            var under = dispatches.ofOrder(orderId);
            if (under.uncertain()) {
                return Optional.of(new Problem(
                        "outcome-unknown",
                        "It is not known yet whether the other side has this order.",
                        "Wait until Cartage has found out; it asks by itself. To send it now could ship it twice."));
            }
            var entry = new OrderBook.Entry(orderId, new OrderEvent.Reprocessed(), actor, Map.of());
            if (!book.record(List.of(entry)).isEmpty()) {
                return Optional.of(
                        new Problem("not-reprocessable", "This order is deleted.", "Let the store send it again."));
            }
            if (under.left() || !canJudge(orderId)) {
                dispatches.retry(orderId, clock.instant());
            } else {
                dispatches.recall(orderId);
                judgeAnew(orderId);
            }
            return Optional.empty();
        });
    }

    /** Whether what the store said is still here. */
    public boolean canJudge(long orderId) {
        return tx.call(jdbc -> jdbc.sql(
                        "select exists (select from orders join raw_document on raw_document.id = raw_id where orders.id = ?)")
                .param(orderId)
                .query(Boolean.class)
                .single());
    }

    /** By the document that the order was made of, as if the store had just sent it. Joins the caller's transaction. */
    public void judgeAnew(long orderId) {
        var now = clock.instant();
        tx.run(jdbc -> jdbc.sql("""
                        with again as (
                            update orders set source_version = '' where id = ? returning raw_id, store_id)
                        insert into to_judge (raw_id, store_id, due_at)
                        select raw_id, store_id, ? from again
                        on conflict (raw_id) do update set attempts = 0, due_at = excluded.due_at
                        """).params(orderId, Timestamps.parameter(now)).update());
        lanes.wake(List.of(Lane.account(Tenant.account(), Judge.WORK)), now);
    }
}
