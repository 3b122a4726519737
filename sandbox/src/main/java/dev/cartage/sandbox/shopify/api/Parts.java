package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.shopify.store.Address;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Variant;
import org.jspecify.annotations.Nullable;

/** Views of stored things that the Admin API shows as objects of their own. */
final class Parts {
    private Parts() {}

    /** Hundredths of a currency. */
    record Money(long cents, String currency) {
        String amount() {
            return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
        }
    }

    record Mailing(long id, Address address) {}

    record Destination(long id, Address address, String email) {}

    record Buyer(Order order) {}

    record Delivery(Order order) {}

    /** {@code rate} is a fraction: 0.2 is 20 %. */
    record Tax(double rate, Money price) {}

    record Item(Variant variant) {}

    record Product(Variant variant) {}

    record Grams(int grams) {}

    record Counted(int count) {}

    record Quantity(long itemId, long locationId, String name, int quantity) {}

    /** The Admin API says null where nothing is known; the store keeps "". */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
