package dev.cartage.spi;

/**
 * A place from which a store has its orders shipped, and where it keeps stock.
 *
 * @param key the store's own, which never changes
 * @param name as people know it
 */
public record Location(String key, String name) {
    /** Custom field of an order's line: the key of the location that ships it, where the store says so. */
    public static final String KEY = "location_id";

    /** Custom field of an order's line: the location's name. */
    public static final String NAME = "location";
}
