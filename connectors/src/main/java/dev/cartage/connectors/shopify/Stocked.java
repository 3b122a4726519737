package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.Skus;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Shopify keeps at the fulfillment location: it takes no shipment of what is not in stock there. */
record Stocked(Skus<Item> items) {
    /**
     * Something that has a SKU.
     *
     * @param stocked whether it is kept at the location
     * @param onHand units there, as Shopify counts
     */
    record Item(String id, boolean stocked, int onHand) {}

    /** Asks once for all of them; not at all if there are none, or the settings name no location. */
    static Stocked of(GraphQl api, ShopifySettings settings, List<Notice> refused) {
        List<String> skus = refused.stream()
                .flatMap(notice -> notice.lines().stream())
                .map(line -> line.line().sku())
                .toList();
        return skus.isEmpty() || settings.locationId().isEmpty()
                ? new Stocked(new Skus<>(ShopifyDialect.NAME))
                : bySku(api, settings, skus);
    }

    static Stocked bySku(GraphQl api, ShopifySettings settings, Collection<String> skus) {
        String search = skus.stream()
                .distinct()
                .map(sku -> "sku:\"" + sku.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(" OR "));
        ObjectNode variables =
                Json.object().put("location", settings.locationId()).put("query", search);
        Skus<Item> items = new Skus<>(ShopifyDialect.NAME);
        for (JsonNode item : api.all(Query.INVENTORY_ITEMS, variables, "inventoryItems")) {
            JsonNode level = item.path("inventoryLevel");
            int onHand = level.path("quantities").path(0).path("quantity").intValue(0);
            items.add(Json.text(item, "sku"), new Item(Json.text(item, "id"), level.isObject(), onHand));
        }
        return new Stocked(items);
    }

    /** Whether too little stock is why Shopify takes no shipment; empty if it is not. */
    Optional<Outcome> explain(Notice notice) {
        return notice.lines().stream()
                .filter(line -> isShort(line.line().sku(), line.quantity()))
                .findFirst()
                .map(line -> Outcomes.later(new Problem(
                        "not-in-stock",
                        "Shopify takes no shipment of order " + notice.orderNumber() + ": “"
                                + line.line().sku() + "” is not in stock at the fulfillment location.",
                        "Correct the stock of the product at this location in Shopify; the shipment is then sent by"
                                + " itself.")));
    }

    private boolean isShort(String sku, int quantity) {
        return items.find(sku, true) instanceof Skus.Known<Item>(List<Item> known)
                && known.stream().allMatch(item -> !item.stocked() || item.onHand() < quantity);
    }
}
