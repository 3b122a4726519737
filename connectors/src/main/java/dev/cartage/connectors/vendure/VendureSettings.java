package dev.cartage.connectors.vendure;

import dev.cartage.spi.Setting;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user enters to connect a Vendure store. */
public record VendureSettings(
        @Setting(
                title = "Server",
                help = "The address of the Vendure server. Add the path of its admin API if it is not /admin-api.",
                required = true,
                example = "https://shop.example.com")
        String server,

        @Setting(
                title = "User",
                help = "The e-mail address of an administrator in Vendure, best one made for Cartage alone.",
                required = true,
                example = "cartage@example.com")
        String user,

        @Setting(title = "Password", required = true, secret = true)
        String password,

        @Setting(
                title = "Channel token",
                help = "Which of the store's channels is meant: Settings → Channels in Vendure. Empty for the default"
                        + " channel.")
        String channelToken,

        @Setting(
                title = "States to import",
                help = "Orders in these states are imported, with commas between them. Add PaymentAuthorized to ship"
                        + " before the money is taken, PartiallyShipped to take over what others have begun.",
                byDefault = "PaymentSettled",
                required = true,
                example = "PaymentSettled, PaymentAuthorized")
        String states,

        @Setting(title = "Accept orders after", help = "Orders placed earlier are left alone.")
        Optional<Instant> acceptOrdersAfter,

        @Setting(
                title = "Stock location",
                help = "The number of the stock location in Vendure that the warehouse's stock is written to. Empty for"
                        + " the store's first.",
                example = "1")
        String stockLocation) {

    URI endpoint() {
        URI address = URI.create(server.strip().replaceAll("/+$", ""));
        return address.getRawPath().isEmpty() ? address.resolve("/admin-api") : address;
    }

    Set<String> wantedStates() {
        return Arrays.stream(states.split(","))
                .map(String::strip)
                .filter(state -> !state.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
