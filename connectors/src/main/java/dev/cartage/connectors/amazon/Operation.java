package dev.cartage.connectors.amazon;

import dev.cartage.spi.Budget;

/**
 * Every call to Amazon, by the name it has in Amazon's models, and how often Amazon allows it by default: so many a second
 * come back, and at most so many at once. The limits hold for one seller and one application.
 */
enum Operation {
    SEARCH_ORDERS("searchOrders", "GET", "/orders/2026-01-01/orders", 0.0056, 20),
    GET_ORDER("getOrder", "GET", "/orders/2026-01-01/orders/%s", 0.5, 30),
    OLD_ORDERS("getOrders", "GET", "/orders/v0/orders", 0.0167, 20),
    OLD_ORDER("getOrder", "GET", "/orders/v0/orders/%s", 0.5, 30),
    OLD_ORDER_ITEMS("getOrderItems", "GET", "/orders/v0/orders/%s/orderItems", 0.5, 30),
    CONFIRM_SHIPMENT("confirmShipment", "POST", "/orders/v0/orders/%s/shipmentConfirmation", 2, 10),
    SEARCH_LISTINGS("searchListingsItems", "GET", "/listings/2021-08-01/items/%s", 5, 5),
    PATCH_LISTING("patchListingsItem", "PATCH", "/listings/2021-08-01/items/%s/%s", 5, 5),
    CREATE_FEED_DOCUMENT("createFeedDocument", "POST", "/feeds/2021-06-30/documents", 0.5, 15),
    CREATE_FEED("createFeed", "POST", "/feeds/2021-06-30/feeds", 0.0083, 15),
    GET_FEED("getFeed", "GET", "/feeds/2021-06-30/feeds/%s", 2, 15),
    GET_FEED_DOCUMENT("getFeedDocument", "GET", "/feeds/2021-06-30/documents/%s", 0.0222, 10),
    GET_MARKETPLACES("getMarketplaceParticipations", "GET", "/sellers/v1/marketplaceParticipations", 0.016, 15),
    CREATE_RESTRICTED_TOKEN("createRestrictedDataToken", "POST", "/tokens/2021-03-01/restrictedDataToken", 1, 10);

    final String id;
    final String method;
    final String path;
    final Budget budget;

    Operation(String id, String method, String path, double perSecond, int burst) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.budget = new Budget(name(), perSecond, burst);
    }

    /** Whether a call whose answer was lost may have changed something that a buyer or seller sees. */
    boolean changes() {
        return this == CONFIRM_SHIPMENT || this == PATCH_LISTING || this == CREATE_FEED;
    }

    /** Whether the answer holds personal data that the old interface gives only for a restricted data token. */
    boolean restricted() {
        return this == OLD_ORDERS || this == OLD_ORDER || this == OLD_ORDER_ITEMS;
    }
}
