package dev.cartage.connectors.shopify;

/** Shopify's keys, {@code gid://shopify/Order/123}. Cartage keeps the number alone, as it stands in Shopify's addresses. */
final class Gid {
    private Gid() {}

    static String of(String type, String number) {
        return "gid://shopify/" + type + "/" + number;
    }

    /** What stands after the last slash, without a query. */
    static String number(String gid) {
        int question = gid.indexOf('?');
        String path = question < 0 ? gid : gid.substring(0, question);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
