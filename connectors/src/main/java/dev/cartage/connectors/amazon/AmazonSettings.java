package dev.cartage.connectors.amazon;

import dev.cartage.spi.Setting;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What a user enters to connect an Amazon store. */
public record AmazonSettings(
        @Setting(
                title = "Seller ID",
                help = "Seller Central → Settings → Account info → Your merchant token.",
                required = true,
                example = "A1B2C3D4E5F6G7")
        String sellerId,

        @Setting(
                title = "Client ID",
                help = "Of the application: Seller Central → Apps and Services → Develop Apps → View, beside LWA"
                        + " credentials.",
                credential = true,
                example = "amzn1.application-oa2-client.0123456789abcdef")
        String clientId,

        @Setting(title = "Client secret", help = "Beside the client ID.", secret = true)
        String clientSecret,

        @Setting(
                title = "Refresh token",
                help = "Develop Apps → Authorize, beside the application. The user who does it must be an"
                        + " administrator of the account.",
                secret = true)
        String refreshToken,

        @Setting(
                title = "Accept orders after",
                help = "Orders placed earlier are left alone. Without it the first run also reads every order that was"
                        + " canceled in two years.")
        Optional<Instant> acceptOrdersAfter,

        @Setting(
                title = "Orders interface",
                help = "Amazon's newer interface reads a hundred orders in one call. Choose V0 only if the application"
                        + " is not let into it.",
                byDefault = "V2026")
        OrdersInterface ordersInterface,

        @Setting(
                title = "Server",
                help = "Empty for Amazon itself. For tests: the address of a sandbox.",
                credential = true,
                example = "https://sandbox.sellingpartnerapi-na.amazon.com")
        String server) {

    /** Which version of the Orders API is read. */
    public enum OrdersInterface {
        V2026,
        V0
    }

    URI address(Marketplace marketplace) {
        return server.isBlank() ? marketplace.region.address() : URI.create(server.strip());
    }

    /** Login with Amazon; a sandbox that is not Amazon's own stands in for it too. */
    URI signIn(Marketplace marketplace) {
        URI address = address(marketplace);
        return String.valueOf(address.getHost()).endsWith(".amazon.com")
                ? URI.create("https://api.amazon.com/auth/o2/token")
                : URI.create(address + "/auth/o2/token");
    }
}
