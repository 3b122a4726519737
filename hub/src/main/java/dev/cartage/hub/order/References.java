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

    /**
     * The next thing to try when a reference is taken at the warehouse. It never grows beyond what the warehouse takes: then
     * the order is known by our number alone.
     *
     * @param longest characters that the warehouse takes; 0 for any number
     */
    static String after(String taken, int storeNumber, long orderId, int round, int longest) {
        String ours = Long.toString(orderId, 36).toUpperCase(Locale.ROOT);
        String wanted = taken + "-" + (round == 0 ? Integer.toString(storeNumber) : ours);
        return longest > 0 && wanted.length() > longest ? ours : wanted;
    }
}
