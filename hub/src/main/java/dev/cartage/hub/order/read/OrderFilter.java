package dev.cartage.hub.order.read;

import dev.cartage.model.OrderStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which orders to list.
 *
 * @param problem a problem's code; "" for all
 * @param text words that number, customer, SKU, e-mail or zip code contain, or how a tracking number begins; "" for all
 */
public record OrderFilter(Optional<OrderStatus> status, Optional<Long> storeId, String problem, String text) {
    public static final OrderFilter ALL = new OrderFilter(Optional.empty(), Optional.empty(), "", "");

    /** Shorter words are in too many orders to search for. */
    public static final int SHORTEST_WORD = 3;

    public OrderFilter {
        text = text.strip();
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The words to search for, in lower case. */
    List<String> words() {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .limit(5)
                .toList();
    }

    /** Whether there is a text, but every word of it is too short. */
    public boolean isTooShort() {
        return !text.isEmpty() && words().isEmpty();
    }
}
