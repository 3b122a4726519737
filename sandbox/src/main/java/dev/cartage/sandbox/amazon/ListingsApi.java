package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.web.Said;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Listings Items API 2021-08-01: search by SKU, and patches of the quantity. */
final class ListingsApi {
    private final Seller seller;

    ListingsApi(Seller seller) {
        this.seller = seller;
    }

    Answer search(Said said) {
        List<String> skus = said.list("identifiers");
        if (skus.size() > 20) {
            throw Refusal.invalid("At most 20 identifiers.");
        }
        ObjectNode answer = Json.MAPPER.createObjectNode();
        List<Listing> found = skus.stream()
                .distinct()
                .flatMap(sku -> seller.listing(sku).stream())
                .toList();
        answer.put("numberOfResults", found.size());
        ArrayNode items = answer.putArray("items");
        for (Listing listing : found) {
            ObjectNode item = items.addObject().put("sku", listing.sku());
            ObjectNode summary = item.putArray("summaries")
                    .addObject()
                    .put("marketplaceId", seller.settings().marketplace())
                    .put("asin", listing.asin())
                    .put("productType", listing.productType())
                    .put("conditionType", "new_new")
                    .put("itemName", listing.title())
                    .put("createdDate", "2026-01-01T00:00:00Z")
                    .put("lastUpdatedDate", "2026-01-01T00:00:00Z");
            summary.putArray("status").add("BUYABLE");
            ObjectNode stock = item.putArray("fulfillmentAvailability")
                    .addObject()
                    .put("fulfillmentChannelCode", listing.channel());
            if (listing.channel().equals("DEFAULT")) {
                stock.put("quantity", listing.quantity());
            }
        }
        return Answer.of("searchListingsItems", 200, answer);
    }

    Answer patch(Said said) {
        String sku = said.part(4);
        Optional<Listing> listing = seller.listing(sku);
        if (listing.isEmpty()) {
            throw Refusal.invalid("SKU " + sku + " was not found.");
        }
        Optional<String> wrong = apply(listing.get(), said.json());
        ObjectNode answer = Json.MAPPER
                .createObjectNode()
                .put("sku", sku)
                .put("status", wrong.isPresent() ? "INVALID" : "ACCEPTED")
                .put("submissionId", "f1dc2914-75dd-11ea-bc55-0242ac130003");
        ArrayNode issues = answer.putArray("issues");
        wrong.ifPresent(why -> issues.addObject()
                .put("code", "90000900")
                .put("message", why)
                .put("severity", "ERROR")
                .putArray("categories")
                .add("INVALID_ATTRIBUTE"));
        return Answer.of("patchListingsItem", 200, answer);
    }

    /** What is wrong with the change; empty if it was made. */
    Optional<String> apply(Listing listing, JsonNode change) {
        if (!List.of(listing.productType(), "PRODUCT")
                .contains(change.path("productType").asString(""))) {
            return Optional.of("The Amazon product type specified is invalid or not supported.");
        }
        JsonNode patch = change.path("patches").path(0);
        JsonNode value = patch.path("value").path(0);
        if (!patch.path("path").asString("").equals("/attributes/fulfillment_availability")
                || !value.path("fulfillment_channel_code").asString("").equals("DEFAULT")
                || value.path("quantity").asInt(-1) < 0) {
            return Optional.of("The attributes are invalid.");
        }
        // As at Amazon: to replace the attribute drops what the change does not name.
        boolean merged = patch.path("op").asString("").equals("merge");
        seller.count(listing.sku(), value.path("quantity").asInt(), merged ? listing.handlingDays() : 0);
        return Optional.empty();
    }
}
