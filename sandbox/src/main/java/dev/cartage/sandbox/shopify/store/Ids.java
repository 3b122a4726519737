package dev.cartage.sandbox.shopify.store;

/**
 * Numbers that say what they belong to, so that nothing has to be looked up by a part's id: an order's id is the shop's
 * number times 10⁹ plus a count, and the ids of its parts are the order's id with digits after it.
 */
public final class Ids {
    private static final long ORDERS_PER_SHOP = 1_000_000_000L;

    private Ids() {}

    public static long order(int shop, long count) {
        return shop * ORDERS_PER_SHOP + count;
    }

    /** Of an order line, or of a fulfilment order's part of it. */
    public static long line(long order, int position) {
        return order * 1_000 + position;
    }

    public static long fulfillmentOrder(long order, int position) {
        return order * 10 + position;
    }

    public static long orderOfFulfillmentOrder(long fulfillmentOrder) {
        return fulfillmentOrder / 10;
    }

    public static long fulfillment(long order, int position) {
        return order * 100 + position;
    }

    public static long orderOfFulfillment(long fulfillment) {
        return fulfillment / 100;
    }

    public static long orderOfLine(long line) {
        return line / 1_000;
    }
}
