package dev.cartage.sandbox.shopify.store;

import java.util.OptionalLong;

/** Shopify's global ids: {@code gid://shopify/Order/123}. */
public record Gid(String type, long number) {
    private static final String PREFIX = "gid://shopify/";

    public static String of(String type, long number) {
        return PREFIX + type + "/" + number;
    }

    /** A stock level's id names its place, and its item as a query, as at Shopify. */
    public static String ofLevel(long locationId, long itemId) {
        return of("InventoryLevel", locationId) + "?inventory_item_id=" + itemId;
    }

    /** The number behind an id of this type; empty where the text is another type's id, or none. */
    public static OptionalLong number(String text, String type) {
        Gid gid = parse(text);
        return gid.type.equals(type) ? OptionalLong.of(gid.number) : OptionalLong.empty();
    }

    /** The type is "" where the text is no global id. */
    public static Gid parse(String text) {
        int slash = text.lastIndexOf('/');
        if (!text.startsWith(PREFIX) || slash < PREFIX.length()) {
            return new Gid("", 0);
        }
        int query = text.indexOf('?', slash);
        try {
            String number = text.substring(slash + 1, query < 0 ? text.length() : query);
            return new Gid(text.substring(PREFIX.length(), slash), Long.parseLong(number));
        } catch (NumberFormatException notOurs) {
            return new Gid("", 0);
        }
    }
}
