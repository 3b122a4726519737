package dev.cartage.connectors.vendure;

import dev.cartage.spi.Setting;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user enters to connect a Vendure store. */
public record VendureSettings(
        @Setting(title = "Server", required = true, example = "https://shop.example.com")
        String server,

        @Setting(title = "User", required = true, example = "cartage@example.com")
        String user,

        @Setting(title = "Password", required = true, secret = true)
        String password,

        @Setting(title = "Channel token") String channelToken,

        @Setting(
                title = "States to import",
                byDefault = "PaymentSettled",
                required = true,
                example = "PaymentSettled, PaymentAuthorized")
        String states,

        @Setting(title = "Accept orders after") Optional<Instant> acceptOrdersAfter,

        @Setting(title = "Stock location", example = "1") String stockLocation) {

    /** Of the admin API. */
    URI endpoint() {
        URI address = URI.create(server.strip().replaceAll("/+$", ""));
        return address.getRawPath().isEmpty() ? address.resolve("/admin-api") : address;
    }

    Map<String, String> headers(String accessToken) {
        String login = "Bearer " + accessToken;
        return channelToken.isBlank()
                ? Map.of("Authorization", login)
                : Map.of("Authorization", login, "vendure-token", channelToken.strip());
    }

    Set<String> wantedStates() {
        return Arrays.stream(states.split(","))
                .map(String::strip)
                .filter(state -> !state.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
