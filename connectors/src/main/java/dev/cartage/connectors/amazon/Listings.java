package dev.cartage.connectors.amazon;

import static dev.cartage.connectors.amazon.SpApi.AMAZON;
import static dev.cartage.connectors.amazon.SpApi.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Parameters;
import dev.cartage.connectors.support.Parts;
import dev.cartage.connectors.support.Skus;
import dev.cartage.spi.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the seller lists under some SKUs. Asked before each change, because a feed says nothing of SKUs that Amazon does not
 * know, and a quantity of ours would take a listing away from Amazon's own warehouses.
 */
record Listings(Skus<JsonNode> skus) {
    private static final int MOST = 20;
    private static final Parameters SEARCH = Parameters.load(Listings.class, "search-listings.txt");

    static Listings of(List<String> wanted, SpApi api) {
        Skus<JsonNode> skus = new Skus<>(AMAZON.name());
        for (List<String> some : Parts.of(wanted.stream().distinct().toList(), MOST)) {
            Map<String, String> query = SEARCH.filled(Map.of(
                    "marketplace", api.marketplace().id(),
                    "skus", String.join(",", some),
                    "limit", Integer.toString(MOST)));
            Json.list(api.ask(Operation.SEARCH_LISTINGS, query, api.seller()), "items")
                    .forEach(item -> skus.add(Json.text(item, "sku"), item));
        }
        return new Listings(skus);
    }

    /** Why the SKU can take no level; empty if it can. */
    Optional<Outcome> refusal(String sku) {
        boolean amazons = skus.items(sku).stream().allMatch(Listings::isAmazons);
        return skus.refusal(sku, true)
                .or(() -> Optional.of(PROBLEMS.outcome("fulfilled-by-amazon", Map.of("sku", sku)))
                        .filter(_ -> amazons));
    }

    private static boolean isAmazons(JsonNode item) {
        List<JsonNode> stocks = Json.list(item, "fulfillmentAvailability");
        Set<String> channels = Json.by("fulfillmentChannelCode", stocks).keySet();
        return !channels.isEmpty() && !channels.contains("DEFAULT");
    }

    /** The change as Amazon wants it. {@code merge} leaves the listing's handling time as it is; replacing would drop it. */
    Map<String, ?> patch(String sku, int quantity) {
        String type = skus.items(sku).stream()
                .map(item -> Json.text(item.path("summaries").path(0), "productType"))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("PRODUCT");
        Map<String, ?> stock = Map.of("fulfillment_channel_code", "DEFAULT", "quantity", Math.max(0, quantity));
        Map<String, ?> change =
                Map.of("op", "merge", "path", "/attributes/fulfillment_availability", "value", List.of(stock));
        return Map.of("productType", type, "patches", List.of(change));
    }
}
