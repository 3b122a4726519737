package dev.cartage.rules.assist;

import java.util.List;

/** What fields held lately. */
@FunctionalInterface
public interface Seen {
    Seen NOTHING = _ -> List.of();

    /** @param field with its record, such as {@code order.external_shipping_description} */
    List<String> values(String field);
}
