package dev.cartage.connectors.shopify;

import dev.cartage.spi.Setting;
import java.net.URI;
import java.time.Instant;
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
                help = "The Admin API access token of your custom app; Shopify shows it once.",
                required = true,
                secret = true,
                example = "shpat_…")
        String accessToken,

        @Setting(
                title = "App secret",
                help = "The app's API secret key. Messages from Shopify are signed with it; without it they are ignored"
                        + " and changes come by polling only.",
                secret = true)
        String appSecret,

        @Setting(
                title = "Fulfillment location",
                help = "The number of the warehouse's location in Shopify, from the address of its page. Only orders"
                        + " assigned to it are imported, and stock is written to it. Empty imports from all locations.",
                example = "61234567890")
        String location,

        @Setting(
                title = "Financial status",
                help = "Orders in these states are imported.",
                byDefault = "PAID",
                required = true)
        Set<FinancialStatus> financialStatuses,

        @Setting(title = "Accept orders after", help = "Orders placed earlier are left alone.")
        Optional<Instant> acceptOrdersAfter,

        @Setting(
                title = "Let Shopify notify the customer",
                help = "Shopify then sends its shipping e-mail for each shipment.",
                byDefault = "false")
        boolean notifyCustomer,

        @Setting(
                title = "Tag for acknowledged orders",
                help = "Is added to an order in Shopify when the warehouse has it. Empty adds none.",
                example = "at-warehouse")
        String acknowledgementTag) {

    /** The version of the Admin API that all questions are written for. */
    static final String API_VERSION = "2026-07";

    URI endpoint() {
        String base = shop.strip().replaceAll("/+$", "");
        if (!base.contains("://")) {
            base = "https://" + (base.contains(".") ? base : base + ".myshopify.com");
        }
        return URI.create(base + "/admin/api/" + API_VERSION + "/graphql.json");
    }

    /** The location as Shopify's key; "" for none. */
    String locationId() {
        String number = Gid.number(location.strip());
        return number.isEmpty() ? "" : Gid.of("Location", number);
    }
}
