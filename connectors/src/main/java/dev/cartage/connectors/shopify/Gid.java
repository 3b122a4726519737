package dev.cartage.connectors.shopify;

/** Shopify's keys, {@code gid://shopify/Order/123}. Cartage keeps the number alone, as it stands in Shopify's addresses. */
final class Gid {
    private Gid() {}

    /** "" for no number. */
    static String of(String type, String number) {
        return number.isEmpty() ? "" : "gid://shopify/" + type + "/" + number;
    }
}
