package dev.cartage.hub.lane;

/**
 * A place and what is done there.
 *
 * @param place "account", "store" or "warehouse"
 * @param work what is done there, for example "orders"
 */
public record Lane(String place, long id, String work) {

    public static Lane store(long id, String work) {
        return new Lane("store", id, work);
    }

    public static Lane warehouse(long id, String work) {
        return new Lane("warehouse", id, work);
    }

    public static Lane account(long id, String work) {
        return new Lane("account", id, work);
    }

    /** @throws IllegalArgumentException if it is not a name as {@link #name} gives it */
    public static Lane parse(String name) {
        String[] parts = name.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a lane: " + name);
        }
        return new Lane(parts[0], Long.parseLong(parts[1]), parts[2]);
    }

    /** For example {@code warehouse/7/orders}. */
    public String name() {
        return place + "/" + id + "/" + work;
    }

    /** The store or warehouse, as troubles and budgets name it. */
    public String remote() {
        return place + "/" + id;
    }
}
