package dev.cartage.connectors.vendure;

import java.time.Duration;

/**
 * How far the orders have been read. There are two lists, read one after the other in each run, because Vendure 3.5 puts
 * an order's time of change back to what it was before, when its state changes or staff edits it
 * (OrderService.transitionToState saves a stale copy). So an order that was just paid may carry a time of change from long before.
 *
 * @param placed orders that are ready, by the time they were placed, which never changes
 * @param changed orders of any state by their time of change: cancellations among them
 * @param list which of them is being read
 */
record Cursor(Reached placed, Reached changed, OrderList list) {
    /** So long may lie between placing an order and taking its money: card payments are authorized for a week. */
    private static final Duration PAYMENT = Duration.ofDays(7);

    /** Vendure shows a change only when its transaction ends, with the time when it began. */
    private static final Duration TRANSACTION = Duration.ofMinutes(1);

    static Cursor parse(String text) {
        String[] parts = text.split("\\|", -1);
        return new Cursor(
                Reached.parse(parts[0]),
                parts.length > 1 ? Reached.parse(parts[1]) : Reached.START,
                parts.length > 2 ? OrderList.CHANGED : OrderList.PLACED);
    }

    String text() {
        String both = placed.text() + "|" + changed.text();
        return list == OrderList.PLACED ? both : both + "|";
    }

    /** Where a new run begins: a little earlier, for what showed late. */
    Cursor lookingBack() {
        return new Cursor(placed.earlier(PAYMENT), changed.earlier(TRANSACTION), OrderList.PLACED);
    }

    Cursor earlier(Duration by) {
        return new Cursor(placed.earlier(by), changed.earlier(by), OrderList.PLACED);
    }

    /** In the list that is being read. */
    Reached reached() {
        return switch (list) {
            case PLACED -> placed;
            case CHANGED -> changed;
        };
    }

    Cursor with(Reached further) {
        return switch (list) {
            case PLACED -> new Cursor(further, changed, list);
            case CHANGED -> new Cursor(placed, further, list);
        };
    }

    Cursor in(OrderList other) {
        return new Cursor(placed, changed, other);
    }
}
