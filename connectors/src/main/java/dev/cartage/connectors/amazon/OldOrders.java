package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders API v0: a page of orders with addresses, then the items of each order in calls of their own. */
final class OldOrders implements Orders {
    /** Amazon allows 30 calls for items at once. */
    private static final int MOST = 25;

    private final SpApi api;

    OldOrders(SpApi api) {
        this.api = api;
    }

    static Call search(Marketplace marketplace, String from, String token, int limit) {
        Call call = Call.of(Operation.OLD_ORDERS)
                .with("LastUpdatedAfter", from)
                .with("MarketplaceIds", marketplace.id)
                .with("FulfillmentChannels", "MFN")
                .with("OrderStatuses", List.of("Unshipped", "PartiallyShipped", "Canceled"))
                .with("MaxResultsPerPage", Integer.toString(limit));
        return token.isEmpty() ? call : call.with("NextToken", token);
    }

    @Override
    public Listed search(String from, String token, int limit) {
        JsonNode page = api.ask(search(api.marketplace, from, token, Math.min(limit, MOST)))
                .path("payload");
        return new Listed(
                page.path("Orders").valueStream().map(this::withItems).toList(),
                Json.text(page, "NextToken"),
                Json.text(page, "LastUpdatedBefore"));
    }

    @Override
    public Listed.Item get(String id) {
        return withItems(api.ask(Call.of(Operation.OLD_ORDER, id)).path("payload"));
    }

    private Listed.Item withItems(JsonNode order) {
        String id = Json.text(order, "AmazonOrderId");
        ObjectNode whole = order.deepCopy().asObject();
        ArrayNode items = whole.putArray("OrderItems");
        String token = "";
        do {
            Call call = Call.of(Operation.OLD_ORDER_ITEMS, id);
            JsonNode page = api.ask(token.isEmpty() ? call : call.with("NextToken", token))
                    .path("payload");
            page.path("OrderItems").values().forEach(items::add);
            token = Json.text(page, "NextToken");
        } while (!token.isEmpty());
        return new Listed.Item(id, Json.text(order, "LastUpdateDate"), whole);
    }
}
