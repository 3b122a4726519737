package dev.cartage.connectors.shopify;

import dev.cartage.spi.Setting;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a user enters to connect a Shopify store. */
public record ShopifySettings(
        @Setting(
                title = "Shop",
                help = "The name before .myshopify.com, or the shop's whole address.",
                required = true,
                example = "acme-outfitters")
        String shop,

        @Setting(
                title = "Access token",
                help = "Of a custom app; Shopify shows it once. Leave it empty to authorize Cartage instead.",
                secret = true,
                example = "shpat_…")
        String accessToken,

        @Setting(
                title = "App secret",
                help = "The custom app's API secret key. Messages from Shopify are signed with it; without it changes"
                        + " come by polling only. Not needed where Cartage is authorized.",
                secret = true)
        String appSecret,

        @Setting(
                title = "Fulfillment location",
                help = "The number of the warehouse's location in Shopify, from the address of its page. Stock is"
                        + " written to it, and shipments leave from it.",
                example = "61234567890")
        String location,

        @Setting(
                title = "Filter orders by location",
                help = "Only what is assigned to the fulfillment location is imported.",
                byDefault = "true")
        boolean filterByLocation,

        @Setting(
                title = "Fulfillment service",
                help =
                        "Its name or handle in Shopify. Only lines that are stocked with it are imported. Empty for any.",
                example = "acme-3pl")
        String fulfillmentService,

        @Setting(
                title = "Financial status",
                help = "Orders in these states are imported.",
                byDefault = "PAID",
                required = true)
        Set<FinancialStatus> financialStatuses,

        @Setting(
                title = "Accept orders after",
                help = "Orders placed earlier are left alone. At most 60 days back, for Shopify shows no older ones.",
                example = "2026-03-01T00:00:00Z")
        Optional<Instant> acceptOrdersAfter,

        @Setting(
                title = "Include partial fulfillments",
                help = "Also imports orders that are partly fulfilled when they are first seen, for example because"
                        + " they contain a gift card. Only what is left to ship is imported.")
        boolean includePartialFulfillments,

        @Setting(
                title = "Exclude empty orders",
                help = "Orders without any line for this warehouse are left alone. If off, they come in without lines,"
                        + " for a person to look at.",
                byDefault = "true")
        boolean excludeEmptyOrders,

        @Setting(
                title = "Use local currency",
                help = "Amounts in the currency that the buyer paid in, in place of the shop's own.")
        boolean useLocalCurrency,

        @Setting(
                title = "Include duplicate SKUs",
                help = "Writes the stock of a SKU to all products that have it. If off, such a SKU is refused.")
        boolean includeDuplicateSkus,

        @Setting(
                title = "Let Shopify notify the customer",
                help = "Shopify then sends its shipping e-mail for each shipment.",
                byDefault = "false")
        boolean notifyCustomer,

        @Setting(
                title = "Tag for acknowledged orders",
                help = "Is added to an order in Shopify when the warehouse has it. Empty adds none.",
                example = "at-warehouse")
        String acknowledgementTag,

        @Setting(
                title = "Return Magic API key",
                help =
                        "For returns. It is kept, but not used yet: returns from Return Magic come with a later version.",
                secret = true)
        String returnMagicKey) {

    /** The version of the Admin API that all questions are written for. */
    static final String API_VERSION = "2026-07";

    URI address(String path) {
        String base = shop.strip().replaceAll("/+$", "");
        if (!base.contains("://")) {
            base = "https://" + (base.contains(".") ? base : base + ".myshopify.com");
        }
        return URI.create(base + "/admin" + path);
    }

    /** The location as Shopify's key; "" for none. */
    String locationId() {
        String number = Gid.number(location.strip());
        return number.isEmpty() ? "" : Gid.of("Location", number);
    }

    /** Only what is here is imported; "" for everywhere. */
    String wantedLocation() {
        return filterByLocation ? locationId() : "";
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
