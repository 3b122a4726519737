package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Skus;
import dev.cartage.connectors.support.graphql.GraphQl;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Something that Shopify has at a location.
 *
 * @param kept whether it is kept there at all
 * @param onHand units there, as Shopify counts
 */
record Stocked(String id, boolean kept, int onHand) {
    /** @param location its key */
    static Skus<Stocked> bySku(GraphQl api, String location, Stream<String> skus) {
        String search = skus.distinct()
                .map(sku -> "sku:\"" + sku.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(" OR "));
        Map<String, ?> variables = Map.of("location", Gid.of("Location", location), "query", search);
        Skus<Stocked> items = new Skus<>(ShopifyConnector.NAME);
        for (JsonNode item : api.all("inventory-items", variables, "inventoryItems")) {
            JsonNode level = item.path("inventoryLevel");
            int onHand = level.path("quantities").path(0).path("quantity").intValue(0);
            items.add(Json.text(item, "sku"), new Stocked(Json.text(item, "id"), level.isObject(), onHand));
        }
        return items;
    }
}
