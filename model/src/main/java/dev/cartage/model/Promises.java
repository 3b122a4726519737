package dev.cartage.model;

/**
 * What a sales platform has promised the buyer in the merchant's name. Kept as custom fields of the order, so that rules
 * can read and change them and every warehouse can be given them.
 */
public final class Promises {
    /** The last moment to hand the order to the carrier, ISO 8601. */
    public static final String SHIP_BY = "ship_by";

    /** The last moment to deliver it, ISO 8601. */
    public static final String DELIVER_BY = "deliver_by";

    /** {@code true}: the order is neither held nor bundled with others, for example Seller Fulfilled Prime at Amazon. */
    public static final String NEVER_WAITS = "never_waits";

    private Promises() {}

    /** Whether the order may be held, or wait for others to travel with. */
    public static boolean mayWait(Order order) {
        return !"true".equals(order.custom().get(NEVER_WAITS));
    }
}
