package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.CancelWish;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderEvent.Note;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is done when a store changes or cancels an order that the warehouse has: what differs stands on the Timeline, and then
 * the connection's policy decides whether the warehouse is asked to stop it, a person decides, or nothing more happens.
 */
final class AfterSending {
    private final OrderBook book;
    private final Dispatches dispatches;
    private final OrderPolicies policies;
    private final Cancellations cancellations;

    AfterSending(OrderBook book, Dispatches dispatches, OrderPolicies policies, Cancellations cancellations) {
        this.book = book;
        this.dispatches = dispatches;
        this.policies = policies;
        this.cancellations = cancellations;
    }

    /** An order that the warehouse has. */
    record Sent(long orderId, long connectionId, long warehouseId) {}

    /**
     * The order as it stands.
     *
     * @param problem the code of the one it has; "" for none
     * @param shipped units by SKU
     */
    record Before(Order order, String problem, Map<String, Integer> shipped) {
        /** Whether the warehouse has it at all is the greater question, and stays before the person who is to answer it. */
        boolean isUnclear() {
            return problem.equals("outcome-unclear");
        }
    }

    /** Nothing is said of a change that changes nothing for the warehouse. */
    void changed(Sent sent, Before before, Order after, Instant now) {
        String what = String.join("; ", Differences.between(before.order(), after, before.shipped()));
        if (what.isEmpty()) {
            return;
        }
        List<OrderBook.Entry> entries = new ArrayList<>();
        entries.add(entry(sent, new OrderEvent.Noted(Note.CHANGED_AT_STORE), Map.of("what", what)));
        Problem problem = new Problem(
                "changed-after-sending",
                "The store changed this order after it was sent to the warehouse: " + what + ".",
                "Tell the warehouse, or Cancel and Reset it to send it anew. Reprocess if it may go as it is.");
        if (!before.isUnclear()) {
            decide(sent, problem, policies.of(sent.connectionId()).changes(), entries, now);
        }
        book.record(entries);
    }

    /** @param granted whether a rule wants it canceled, whatever the connection's setting */
    void withdrawn(Sent sent, boolean granted, Instant now) {
        List<OrderBook.Entry> entries = new ArrayList<>();
        Problem problem = new Problem(
                "canceled-after-sending",
                "The store canceled this order after it was sent to the warehouse.",
                "Ask the warehouse to stop it. If it ships all the same, expect a return.");
        OrderPolicy.Changes wanted = granted
                ? OrderPolicy.Changes.SEND
                : policies.of(sent.connectionId()).changes();
        boolean nobodyTold = wanted == OrderPolicy.Changes.APPLY;
        decide(sent, problem, nobodyTold ? OrderPolicy.Changes.ASK : wanted, entries, now);
        book.record(entries);
    }

    /** A person decides whatever the connection's setting, for two warehouses are concerned. */
    void moved(long orderId, String place) {
        Problem problem = new Problem(
                "moved-after-sending",
                "The store now wants this shipped from " + place + ", but another warehouse has it already.",
                "Ask that warehouse to stop it, and Cancel it here when it has. Then Reset it, or Reprocess the order of which"
                        + " it is a part. Reprocess it as it is if it may go.");
        book.record(List.of(
                new OrderBook.Entry(orderId, new OrderEvent.Failed(problem.code()), "store", EventData.of(problem))));
    }

    private void decide(
            Sent sent, Problem problem, OrderPolicy.Changes policy, List<OrderBook.Entry> entries, Instant now) {
        switch (policy) {
            case APPLY -> {}
            case SEND -> {
                if (cancellations.canAsk(sent.warehouseId())) {
                    entries.add(entry(sent, new OrderEvent.Noted(Note.CANCEL_ASKED), Map.of()));
                    Lane lane = Lane.warehouse(sent.warehouseId(), CancelWish.WORK);
                    dispatches.write(List.of(new NewDispatch(lane, sent.orderId(), 0, sent.orderId())), now);
                } else {
                    entries.add(entry(sent, new OrderEvent.Failed(problem.code()), EventData.of(problem)));
                }
            }
            case ASK -> entries.add(entry(sent, new OrderEvent.Failed(problem.code()), EventData.of(problem)));
        }
    }

    private static OrderBook.Entry entry(Sent sent, OrderEvent event, Map<String, String> data) {
        return new OrderBook.Entry(sent.orderId(), event, "store", data);
    }
}
