package dev.cartage.connectors.ultracart;

import dev.cartage.spi.Setting;
import java.time.Instant;
import java.util.Optional;

/** What a user enters to connect an UltraCart store. */
public record UltraCartSettings(
        @Setting(
                title = "Merchant ID",
                help =
                        "Shown at the top of UltraCart's pages after signing in. Each order is checked against it, so that"
                                + " the key of another account is noticed.",
                required = true,
                example = "DEMO")
        String merchantId,

        @Setting(
                title = "API Key",
                help = "Home → Configuration → Developer → API Simple Keys in UltraCart: a key that may read and write"
                        + " fulfillment, orders and items, and for webhooks write webhooks.",
                required = true,
                secret = true)
        String apiKey,

        @Setting(
                title = "Distribution Center Code",
                help = "The warehouse's code in UltraCart: Home → Configuration → Checkout → Distribution Centers. Only"
                        + " items that this center ships are imported.",
                required = true,
                example = "EAST")
        String distributionCenterCode,

        @Setting(title = "Accept orders after", help = "Orders placed earlier are left alone.")
        Optional<Instant> acceptOrdersAfter,

        @Setting(
                title = "Note the carrier",
                help =
                        "UltraCart's shipments have no place for a carrier. If this is on, carrier and service are written"
                                + " into the order's merchant notes.",
                byDefault = "true")
        boolean noteCarrier,

        @Setting(
                title = "Server",
                help = "Leave it as it is, unless UltraCart told you another address.",
                byDefault = "https://secure.ultracart.com/rest/v2",
                required = true)
        String server) {

    String center() {
        return distributionCenterCode.strip();
    }
}
