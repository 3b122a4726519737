package dev.cartage.sandbox.ebay;

import dev.cartage.sandbox.web.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** getOffers and bulkUpdatePriceQuantity. */
final class InventoryApi {
    private static final int MOST = 25;

    private final Account account;

    InventoryApi(Account account) {
        this.account = account;
    }

    Answer offers(Said said) {
        Listing listing = account.listing(said.text("sku"))
                .filter(Listing::isOffer)
                .orElseThrow(() -> Refusal.ofListings(404, 25713, "This Offer is not available."));
        Map<String, Object> offer = Map.of(
                "offerId", listing.offerId(),
                "sku", listing.sku(),
                "marketplaceId", "EBAY_US",
                "format", "FIXED_PRICE",
                "availableQuantity", listing.available(),
                "status", "PUBLISHED",
                "listing", Map.of("listingId", listing.listingId(), "listingStatus", "ACTIVE"));
        return Answer.json(200, Map.of("total", 1, "size", 1, "limit", 100, "offers", List.of(offer)));
    }

    Answer update(Said said) {
        JsonNode requests = said.json().path("requests");
        if (requests.size() > (account.takesOneSkuACall() ? 1 : MOST)) {
            throw Refusal.ofListings(400, 25709, "Invalid value for requests.");
        }
        List<Map<String, Object>> responses = new ArrayList<>();
        for (JsonNode request : requests) {
            String sku = request.path("sku").asString("");
            Optional<Refusal> refusal = apply(request);
            responses.add(response(sku, "", refusal));
            request.path("offers")
                    .forEach(offer ->
                            responses.add(response(sku, offer.path("offerId").asString(""), refusal)));
        }
        boolean well = responses.stream().allMatch(one -> Integer.valueOf(200).equals(one.get("statusCode")));
        return Answer.json(well ? 200 : 207, Map.of("responses", responses));
    }

    private Optional<Refusal> apply(JsonNode request) {
        Optional<Listing> found =
                account.listing(request.path("sku").asString("")).filter(Listing::isOffer);
        if (found.isEmpty()) {
            return Optional.of(Refusal.ofListings(400, 25702, "SKU is not available in the system"));
        }
        Listing listing = found.get();
        if (listing.revisions() >= Listing.MOST_REVISIONS) {
            return Optional.of(Refusal.ofListings(
                    400, 25002, "You have exceeded the maximum number of revisions for this listing today."));
        }
        JsonNode total = request.path("shipToLocationAvailability").path("quantity");
        Listing changed = listing.holding(total.asInt(listing.total()));
        for (JsonNode offer : request.path("offers")) {
            if (!offer.path("offerId").asString("").equals(listing.offerId())) {
                return Optional.of(Refusal.ofListings(400, 25002, "The offer is of another SKU."));
            }
            changed = changed.selling(offer.path("availableQuantity").asInt(listing.available()));
        }
        account.list(changed.revised());
        return Optional.empty();
    }

    private static Map<String, Object> response(String sku, String offerId, Optional<Refusal> refusal) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("statusCode", refusal.isPresent() ? 400 : 200);
        response.put("sku", sku);
        if (!offerId.isEmpty()) {
            response.put("offerId", offerId);
        }
        refusal.ifPresent(why -> response.put("errors", List.of(why.error())));
        return response;
    }
}
