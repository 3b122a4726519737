package dev.cartage.connectors.shopify;

import dev.cartage.spi.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the inventory items of many SKUs with one question. */
final class InventoryItems {
    private final AdminApi api;
    private final String location;

    InventoryItems(AdminApi api, String location) {
        this.api = api;
        this.location = location;
    }

    /** What Shopify has for each SKU, in the same order. */
    List<Found> find(List<String> skus) {
        Map<String, Found> found = new HashMap<>();
        ObjectNode variables = Json.object().put("location", location).put("query", search(skus));
        boolean more = true;
        while (more) {
            JsonNode page = api.ask(Query.INVENTORY_ITEMS, variables).path("inventoryItems");
            for (JsonNode item : page.path("nodes").values()) {
                String sku = Json.text(item, "sku");
                found.merge(sku, item(item), (_, _) -> twice(sku));
            }
            more = page.path("pageInfo").path("hasNextPage").booleanValue(false);
            variables.put("after", Json.text(page.path("pageInfo"), "endCursor"));
        }
        return skus.stream().map(sku -> found.getOrDefault(sku, missing(sku))).toList();
    }

    private static String search(List<String> skus) {
        return skus.stream()
                .distinct()
                .map(sku -> "sku:\"" + sku.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(" OR "));
    }

    private static Found item(JsonNode item) {
        return new Item(Json.text(item, "id"), item.path("inventoryLevel").isObject());
    }

    private static Found missing(String sku) {
        return new Unknown(Outcomes.refused(
                "sku-unknown",
                "Shopify has no product with the SKU “" + sku + "”.",
                "Correct the SKU in Shopify or at the warehouse, or map it in a rule."));
    }

    private static Found twice(String sku) {
        return new Unknown(Outcomes.refused(
                "sku-not-unique",
                "Shopify has several products with the SKU “" + sku + "”, so none of them was changed.",
                "Give each product in Shopify a SKU of its own."));
    }

    /** What Shopify has for a SKU. */
    sealed interface Found {}

    /** @param stocked whether it is kept at the location */
    record Item(String id, boolean stocked) implements Found {}

    /** Nothing that a level could be written to. */
    record Unknown(Outcome refusal) implements Found {}
}
