package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Steps;
import dev.cartage.model.Problem;
import dev.cartage.spi.SelfTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tries what the flows will do. */
final class ConnectionTest implements SelfTest {
    private final SpApi api;
    private final OrderPages orders;

    ConnectionTest(SpApi api, OrderPages orders) {
        this.api = api;
        this.orders = orders;
    }

    @Override
    public List<Step> test() {
        return new Steps()
                .check("Sign in, and find the marketplace", this::findMarketplace)
                .run("Read one order", () -> orders.read("", true, 1))
                .run("Read one listing", () -> Listings.of(List.of("cartage-test"), api))
                .done();
    }

    private Optional<Problem> findMarketplace() {
        List<JsonNode> taken = api.ask(Call.of(Operation.GET_MARKETPLACES))
                .path("payload")
                .valueStream()
                .filter(one -> one.path("participation").path("isParticipating").booleanValue(false))
                .map(one -> one.path("marketplace"))
                .toList();
        boolean found = taken.stream().anyMatch(one -> Json.text(one, "id").equals(api.marketplace.id));
        String names = taken.stream().map(one -> Json.text(one, "name")).collect(Collectors.joining(", "));
        return found
                ? Optional.empty()
                : Optional.of(new Problem(
                        "not-in-marketplace",
                        "The seller does not sell in " + api.marketplace.title() + ".",
                        "Choose the platform of one of these: " + (names.isEmpty() ? "none at all" : names) + "."));
    }
}
