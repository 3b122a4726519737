package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.paging.Reached;
import java.time.Duration;

/**
 * How far the orders have been read. There are two lists, read one after the other in each run, because Vendure 3.5 puts
 * an order's time of change back to what it was before, when its state changes or staff edits it
 * (OrderService.transitionToState saves a stale copy). So an order that was just paid may carry a time of change from long before.
 *
 * @param placed orders that are ready, by the time they were placed, which never changes
 * @param changed orders of any state by their time of change: cancellations among them
 * @param inChanged which of them is being read
 */
record Cursor(Reached placed, Reached changed, boolean inChanged) {
    /** So long may lie between placing an order and taking its money: card payments are authorized for a week. */
    private static final Duration PAYMENT = Duration.ofDays(7);

    /** Vendure shows a change only when its transaction ends, with the time when it began. */
    private static final Duration TRANSACTION = Duration.ofMinutes(1);

    static Cursor parse(String text) {
        String[] parts = text.split("\\|", -1);
        Reached changed = parts.length > 1 ? Reached.parse(parts[1]) : Reached.START;
        return new Cursor(Reached.parse(parts[0]), changed, parts.length > 2);
    }

    String text() {
        return placed.text() + "|" + changed.text() + (inChanged ? "|" : "");
    }

    /** Where a new run begins: a little earlier, for what showed late. */
    Cursor lookingBack() {
        return new Cursor(placed.earlier(PAYMENT), changed.earlier(TRANSACTION), false);
    }

    Cursor earlier(Duration by) {
        return new Cursor(placed.earlier(by), changed.earlier(by), false);
    }

    /** In one of the lists. */
    Reached reached(boolean ofChanged) {
        return ofChanged ? changed : placed;
    }

    /** Further in the list that is being read; at its end comes the other one. */
    Cursor with(Reached further, boolean atEnd) {
        return inChanged ? new Cursor(placed, further, !atEnd) : new Cursor(further, changed, atEnd);
    }
}
