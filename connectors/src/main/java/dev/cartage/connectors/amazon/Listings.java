package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.Skus;
import dev.cartage.spi.Outcome;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the seller lists under some SKUs. Asked before each change, because a feed says nothing of SKUs that Amazon does not
 * know, and a quantity of ours would take a listing away from Amazon's own warehouses.
 */
final class Listings {
    private static final int MOST = 20;

    private final Skus<JsonNode> skus = new Skus<>("Amazon");

    private Listings() {}

    static Listings of(List<String> wanted, SpApi api) {
        Listings listings = new Listings();
        List<String> each = wanted.stream().distinct().toList();
        for (int from = 0; from < each.size(); from += MOST) {
            List<String> some = each.subList(from, Math.min(each.size(), from + MOST));
            api.ask(search(some, api.seller, api.marketplace))
                    .path("items")
                    .forEach(item -> listings.skus.add(Json.text(item, "sku"), item));
        }
        return listings;
    }

    static Call search(List<String> skus, String seller, Marketplace marketplace) {
        return Call.of(Operation.SEARCH_LISTINGS, seller)
                .with("marketplaceIds", marketplace.id)
                .with("identifiersType", "SKU")
                .with("identifiers", skus)
                .with("includedData", List.of("summaries", "fulfillmentAvailability"))
                .with("pageSize", Integer.toString(MOST));
    }

    /** Why the SKU can take no level; empty if it can. */
    Optional<Outcome> refusal(String sku) {
        return skus.refusal(sku, true)
                .or(() -> skus.items(sku).stream().allMatch(Listings::isAmazons)
                        ? Optional.of(Outcomes.refused(
                                "fulfilled-by-amazon",
                                "Amazon itself ships “" + sku + "” and counts its stock, so it was not changed.",
                                "Change the listing to be shipped by the seller, or leave the SKU out of this store."))
                        : Optional.empty());
    }

    private static boolean isAmazons(JsonNode item) {
        List<String> channels = item.path("fulfillmentAvailability")
                .valueStream()
                .map(one -> Json.text(one, "fulfillmentChannelCode"))
                .toList();
        return !channels.isEmpty() && !channels.contains("DEFAULT");
    }

    /** The change as Amazon wants it. {@code merge} leaves the listing's handling time as it is; replacing would drop it. */
    ObjectNode patch(String sku, int quantity) {
        String type = skus.items(sku).stream()
                .map(item -> Json.text(item.path("summaries").path(0), "productType"))
                .findFirst()
                .orElse("");
        ObjectNode change = Json.object().put("productType", type.isEmpty() ? "PRODUCT" : type);
        change.putArray("patches")
                .addObject()
                .put("op", "merge")
                .put("path", "/attributes/fulfillment_availability")
                .putArray("value")
                .addObject()
                .put("fulfillment_channel_code", "DEFAULT")
                .put("quantity", Math.max(0, quantity));
        return change;
    }
}
