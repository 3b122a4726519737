package dev.cartage.hub.order;

import dev.cartage.model.Order;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number a warehouse knows an order by: the cart's own number, reduced to letters, digits, dash and underscore, for
 * every file format takes these. Two stores may both have #1001: then the store's number is added.
 */
final class References {
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]+");

    private References() {}

    static String of(Order order) {
        String number = OTHER.matcher(order.number()).replaceAll("");
        return number.isEmpty() ? OTHER.matcher(order.externalId()).replaceAll("") : number;
    }

    /** As {@link #of}; an order without any such character in its number and key is known by ours. */
    static String first(Order order, long orderId) {
        String reference = of(order);
        return reference.isEmpty() ? Long.toString(orderId, 36).toUpperCase(Locale.ROOT) : reference;
    }

    /** The next thing to try when a reference is taken at the warehouse. */
    static String after(String taken, int storeNumber, long orderId, int round) {
        return round == 0
                ? taken + "-" + storeNumber
                : taken + "-" + Long.toString(orderId, 36).toUpperCase(Locale.ROOT);
    }
}
