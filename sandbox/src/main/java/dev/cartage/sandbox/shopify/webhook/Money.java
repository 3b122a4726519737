package dev.cartage.sandbox.shopify.webhook;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts in REST form: text with two decimals, and the same in both currencies. */
record Money(String currency) {

    String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    Map<String, Object> set(long cents) {
        Map<String, String> money = Map.of("amount", amount(cents), "currency_code", currency);
        return Map.of("shop_money", money, "presentment_money", money);
    }

    /** Both the plain amount and its set. */
    void put(Map<String, @Nullable Object> body, String name, long cents) {
        body.put(name, amount(cents));
        body.put(name + "_set", set(cents));
    }
}
