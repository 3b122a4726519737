package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Orders API 2026-01-01: a page of orders with items, buyer and address in one call. */
final class NewOrders implements Orders {
    private static final List<String> INCLUDED =
            List.of("BUYER", "RECIPIENT", "PROCEEDS", "PROMOTION", "CANCELLATION", "FULFILLMENT");

    private final SpApi api;

    NewOrders(SpApi api) {
        this.api = api;
    }

    /** Wholly shipped orders are left out, or every order would be read again because we told of its shipment. */
    static Call search(Marketplace marketplace, String from, String token, int limit) {
        Call call = Call.of(Operation.SEARCH_ORDERS)
                .with("lastUpdatedAfter", from)
                .with("marketplaceIds", marketplace.id)
                .with("fulfilledBy", "MERCHANT")
                .with("fulfillmentStatuses", List.of("UNSHIPPED", "PARTIALLY_SHIPPED", "CANCELLED"))
                .with("includedData", INCLUDED)
                .with("maxResultsPerPage", Integer.toString(limit));
        return token.isEmpty() ? call : call.with("paginationToken", token);
    }

    @Override
    public Listed search(String from, String token, int limit) {
        JsonNode page = api.ask(search(api.marketplace, from, token, limit));
        return new Listed(
                page.path("orders").valueStream().map(NewOrders::item).toList(),
                Json.text(page.path("pagination"), "nextToken"),
                Json.text(page, "lastUpdatedBefore"));
    }

    @Override
    public Listed.Item get(String id) {
        return item(api.ask(Call.of(Operation.GET_ORDER, id).with("includedData", INCLUDED))
                .path("order"));
    }

    private static Listed.Item item(JsonNode order) {
        return new Listed.Item(Json.text(order, "orderId"), Json.text(order, "lastUpdatedTime"), order);
    }
}
