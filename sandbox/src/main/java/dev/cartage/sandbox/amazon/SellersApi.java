package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.control.Json;
import tools.jackson.databind.node.ObjectNode;

/** Sellers API: where the seller sells. */
final class SellersApi {
    private final Seller seller;

    SellersApi(Seller seller) {
        this.seller = seller;
    }

    Answer marketplaces() {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ObjectNode one = answer.putArray("payload").addObject();
        one.putObject("marketplace")
                .put("id", seller.settings().marketplace())
                .put("countryCode", "US")
                .put("name", "Amazon.com")
                .put("defaultCurrencyCode", "USD")
                .put("defaultLanguageCode", "en_US")
                .put("domainName", "www.amazon.com");
        one.put("storeName", "Lanterns");
        one.putObject("participation").put("isParticipating", true).put("hasSuspendedListings", false);
        return Answer.of("getMarketplaceParticipations", 200, answer);
    }
}
