package dev.cartage.connectors.shopify;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the orders have been read, in Shopify's own words.
 *
 * @param updatedAt all that changed earlier has been read; "" before the first page
 * @param after Shopify's cursor of the last order of the page, which tells orders of the same second apart; "" at the end
 *     of a run
 */
record Cursor(String updatedAt, String after) {
    /** Shopify finds an order by its time of change only some seconds after the change. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(10);

    static Cursor parse(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? new Cursor(text, "") : new Cursor(text.substring(0, space), text.substring(space + 1));
    }

    /** Where a new run begins: a little earlier, for what was not yet to be found. */
    Cursor lookingBack() {
        return earlier(LOOK_BACK);
    }

    Cursor earlier(Duration by) {
        return new Cursor(
                updatedAt.isEmpty() ? "" : Instant.parse(updatedAt).minus(by).toString(), "");
    }

    /** The cursor after a page. It never goes back. */
    Cursor past(OrderPage page) {
        String reached = page.reached();
        return new Cursor(reached.compareTo(updatedAt) > 0 ? reached : updatedAt, page.after());
    }

    String text() {
        return after.isEmpty() ? updatedAt : updatedAt + " " + after;
    }
}
