package dev.cartage.connectors.ebay;

import dev.cartage.spi.Setting;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What a user enters to connect an eBay store. */
public record EbaySettings(
        @Setting(
                title = "App ID (client ID)",
                help =
                        "Of a keyset of the seller's own: developer.ebay.com → Application Keysets. Empty where the store is"
                                + " authorized with Cartage's application.",
                example = "Example-Cartage-PRD-0123456789ab")
        String clientId,

        @Setting(title = "Cert ID (client secret)", help = "Beside the App ID.", secret = true)
        String clientSecret,

        @Setting(
                title = "Refresh token",
                help = "developer.ebay.com → User Tokens → Get a User Token, OAuth. It holds for 18 months.",
                secret = true)
        String refreshToken,

        @Setting(title = "Accept orders after", help = "Orders placed earlier are left alone.")
        Optional<Instant> acceptOrdersAfter,

        @Setting(
                title = "Site of older listings",
                help =
                        "The number of the eBay site, for listings that were not made with the Inventory API: 0 United"
                                + " States, 2 Canada, 3 United Kingdom, 15 Australia, 71 France, 77 Germany, 101 Italy, 186 Spain.",
                byDefault = "0",
                least = 0,
                most = 999)
        int site,

        @Setting(
                title = "Server",
                help = "Leave it as it is, unless you try eBay's sandbox, https://api.sandbox.ebay.com.",
                byDefault = "https://api.ebay.com",
                required = true)
        String server) {

    /** @param path with a slash at its beginning */
    URI address(String path) {
        return URI.create(server.strip().replaceAll("/+$", "") + path);
    }
}
