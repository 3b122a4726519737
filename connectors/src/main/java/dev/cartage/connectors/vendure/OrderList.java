package dev.cartage.connectors.vendure;

/** By which of an order's times a list is sorted. */
enum OrderList {
    PLACED("orderPlacedAt"),
    CHANGED("updatedAt");

    private final String time;

    OrderList(String time) {
        this.time = time;
    }

    /** The field's name in Vendure. */
    String time() {
        return time;
    }
}
