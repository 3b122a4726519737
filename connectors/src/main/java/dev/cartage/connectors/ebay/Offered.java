package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink.Level;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A level, and what the seller offers under its SKU by the Inventory API.
 *
 * @param offers empty where the listing was not made with the Inventory API, or there is none
 */
record Offered(Level level, List<JsonNode> offers) {
    static Offered of(Level level, Api api) {
        Map<String, String> sku = Map.of("sku", level.sku());
        return Remote.ifThere(() -> api.get("getOffers", "/sell/inventory/v1/offer", sku))
                .map(found -> new Offered(level, Json.list(found, "offers")))
                .orElse(new Offered(level, List.of()));
    }

    /** The number of the listing; the SKU stands for it where it is not known. */
    String listing() {
        return offers.stream()
                .map(offer -> Json.text(offer.path("listing"), "listingId"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(level.sku());
    }

    int quantity() {
        return Math.max(0, level.quantity());
    }

    /** As one of the requests of bulkUpdatePriceQuantity: of the item in all, and of each offer that buyers see. */
    ObjectNode toRequest() {
        ObjectNode request = Json.object().put("sku", level.sku());
        request.putObject("shipToLocationAvailability").put("quantity", quantity());
        offers.stream()
                .filter(offer -> Json.text(offer, "status").equals("PUBLISHED"))
                .forEach(offer -> request.withArray("offers")
                        .addObject()
                        .put("offerId", Json.text(offer, "offerId"))
                        .put("availableQuantity", quantity()));
        return request;
    }

    /** Of what is said of the SKU and its offers, the first that is not well. */
    Outcome parse(JsonNode answer) {
        List<JsonNode> said = answer.path("responses")
                .valueStream()
                .filter(one -> Json.text(one, "sku").equals(level.sku()))
                .toList();
        if (said.isEmpty()) {
            return Outcomes.of(Api.EBAY.noAnswer("eBay's answer leaves out this SKU.", true));
        }
        return said.stream()
                .filter(one -> one.path("statusCode").asInt(0) != 200)
                .findFirst()
                .map(one -> Outcomes.ofOne(Refusals.of(one.path("errors").path(0), true)))
                .orElse(new Outcome.Sent(""));
    }
}
