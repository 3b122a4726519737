package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderState.Mark;
import dev.cartage.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of an order that was judged. */
sealed interface Way {
    /** It is sent to the warehouse. */
    record Leaves(boolean routed) implements Way {}

    /** It leaves by itself when the grace of its connection is over. */
    record Rests() implements Way {}

    /** It leaves by itself at a time that a rule said. */
    record Held(Ruling.Held by) implements Way {}

    /** It waits for others of its key. */
    record Bundled(Ruling.Bundled by) implements Way {}

    /** Its parts are sent in its place. */
    record Parted(int parts) implements Way {}

    /** It is sent nowhere. */
    record Aside(Mark mark, String reason) implements Way {}

    /** A person must let it go. */
    record Waits() implements Way {}

    /** A person must mend it first. */
    record Stuck() implements Way {}

    /** @param before whether an earlier life of the order was sent already */
    static Way of(Optional<Problem> problem, Ruling ruling, OrderPolicy policy, boolean before) {
        if (problem.isPresent()) {
            return new Stuck();
        }
        boolean byHand = before || policy.manual();
        return switch (ruling.fate()) {
            case Ruling.Skipped skipped -> new Aside(Mark.SKIPPED, skipped.reason());
            case Ruling.Archived archived -> new Aside(Mark.ARCHIVED, archived.reason());
            case Ruling.Parted parted -> new Parted(parted.parts().size());
            case Ruling.Bundled bundled -> byHand ? new Waits() : new Bundled(bundled);
            case Ruling.Held held -> byHand ? new Waits() : new Held(held);
            case Ruling.Goes _ -> {
                if (byHand) {
                    yield new Waits();
                }
                yield policy.grace().isZero() ? new Leaves(ruling.routed()) : new Rests();
            }
        };
    }

    /** What the order's Timeline and state hear of it. The last event is the one that lets it leave, if it does. */
    static List<OrderBook.Entry> entries(Way way, long orderId, Map<String, String> waiting) {
        List<OrderBook.Entry> entries = new ArrayList<>();
        switch (way) {
            case Leaves leaves -> {
                if (leaves.routed()) {
                    entries.add(marked(orderId, Mark.ROUTED, Map.of()));
                }
                entries.add(new OrderBook.Entry(orderId, new OrderEvent.Queued(), "cartage", Map.of()));
            }
            case Held held -> {
                Problem problem = problem(held.by());
                entries.add(new OrderBook.Entry(
                        orderId, new OrderEvent.Delayed(problem.code()), "rule", EventData.of(problem)));
            }
            case Bundled bundled ->
                entries.add(
                        marked(orderId, Mark.BUNDLED, Map.of("key", bundled.by().key())));
            case Parted parted ->
                entries.add(marked(orderId, Mark.ROUTED, Map.of("parts", Integer.toString(parted.parts()))));
            case Aside aside -> entries.add(marked(orderId, aside.mark(), Map.of("reason", aside.reason())));
            case Waits _ ->
                entries.add(new OrderBook.Entry(orderId, new OrderEvent.Marked(Mark.PENDING), "cartage", waiting));
            case Rests _, Stuck _ -> {}
        }
        return entries;
    }

    private static OrderBook.Entry marked(long orderId, Mark mark, Map<String, String> data) {
        return new OrderBook.Entry(orderId, new OrderEvent.Marked(mark), "rule", data);
    }

    private static Problem problem(Ruling.Held held) {
        return new Problem(
                "held-by-rule",
                "A rule holds this order until " + Timestamps.cut(held.until())
                        + (held.reason().isBlank() ? "." : ": " + held.reason()),
                "Nothing to do: it leaves by itself then. Press Process to send it now.");
    }

    static NewDispatch toWarehouse(long orderId, long warehouseId) {
        return new NewDispatch(Lane.warehouse(warehouseId, ToWarehouse.WORK), orderId, 0, orderId);
    }
}
