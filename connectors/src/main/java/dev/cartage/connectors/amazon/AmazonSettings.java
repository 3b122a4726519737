package dev.cartage.connectors.amazon;

import dev.cartage.spi.Setting;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What a user enters to connect an Amazon store. */
public record AmazonSettings(
        @Setting(title = "Seller ID", required = true, example = "A1B2C3D4E5F6G7")
        String sellerId,

        @Setting(title = "Client ID", credential = true, example = "amzn1.application-oa2-client.0123456789abcdef")
        String clientId,

        @Setting(title = "Client secret", secret = true) String clientSecret,

        @Setting(title = "Refresh token", secret = true) String refreshToken,

        @Setting(title = "Accept orders after") Optional<Instant> acceptOrdersAfter,

        @Setting(title = "Orders interface", byDefault = "V2026")
        OrdersInterface ordersInterface,

        @Setting(title = "Server", credential = true, example = "https://sandbox.sellingpartnerapi-na.amazon.com")
        String server) {

    /** Which version of the Orders API is read. */
    public enum OrdersInterface {
        V2026,
        V0
    }

    /** @param amazons the server where Amazon has it; one that is not Amazon's own has everything */
    String address(String amazons) {
        String host = String.valueOf(URI.create(server.strip()).getHost());
        return server.isBlank() || host.endsWith(".amazon.com") ? amazons : server.strip();
    }
}
