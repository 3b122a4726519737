package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.Location;
import dev.cartage.spi.Setting;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a user enters to connect a Shopify store. */
public record ShopifySettings(
        @Setting(title = "Shop", required = true, example = "acme-outfitters")
        String shop,

        @Setting(title = "Access token", secret = true, example = "shpat_…")
        String accessToken,

        @Setting(title = "App secret", secret = true) String appSecret,

        @Setting(title = "Fulfillment location", example = "61234567890")
        String location,

        @Setting(title = "Filter orders by location", byDefault = "true")
        boolean filterByLocation,

        @Setting(title = "Fulfillment service", example = "acme-3pl")
        String fulfillmentService,

        @Setting(title = "Financial status", byDefault = "PAID", required = true)
        Set<FinancialStatus> financialStatuses,

        @Setting(title = "Accept orders after", example = "2026-03-01T00:00:00Z")
        Optional<Instant> acceptOrdersAfter,

        @Setting(title = "Include partial fulfillments") boolean includePartialFulfillments,

        @Setting(title = "Exclude empty orders", byDefault = "true")
        boolean excludeEmptyOrders,

        @Setting(title = "Use local currency") boolean useLocalCurrency,

        @Setting(title = "Include duplicate SKUs") boolean includeDuplicateSkus,

        @Setting(title = "Let Shopify notify the customer", byDefault = "false")
        boolean notifyCustomer,

        @Setting(title = "Tag for acknowledged orders", example = "at-warehouse")
        String acknowledgementTag,

        @Setting(title = "Return Magic API key", secret = true)
        String returnMagicKey) {

    URI address(String path) {
        String base = shop.strip().replaceAll("/+$", "");
        if (!base.contains("://")) {
            base = "https://" + (base.contains(".") ? base : base + ".myshopify.com");
        }
        return URI.create(base + "/admin" + path);
    }

    /** The key of a location: its own, else of the one that is entered here; "" for neither. */
    String locationKey(String own) {
        return own.isEmpty() ? Json.lastOf(location.strip()).split("\\?", 2)[0] : own;
    }

    /** Whether what is assigned to this location is imported. */
    boolean wantsLocation(Location assigned) {
        return !filterByLocation || List.of("", assigned.key()).contains(locationKey(""));
    }

    /** Which of the two amounts of Shopify's that stand beside each other. */
    String money() {
        return useLocalCurrency ? "presentmentMoney" : "shopMoney";
    }

    /** What stands for the words in the tables of fields. */
    Map<String, String> words() {
        return Map.of("money", money(), "currency", useLocalCurrency ? "presentmentCurrencyCode" : "currencyCode");
    }
}
