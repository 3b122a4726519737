package dev.cartage.connectors.shopify;

import java.util.List;

/** Shopify's keys, {@code gid://shopify/Order/123}. Cartage keeps the number alone, as it stands in Shopify's addresses. */
final class Gid {
    private Gid() {}

    /** "" for no number. */
    static String of(String type, String number) {
        return number.isEmpty() ? "" : "gid://shopify/" + type + "/" + number;
    }

    static List<String> orders(List<String> numbers) {
        return numbers.stream().map(number -> of("Order", number)).toList();
    }
}
