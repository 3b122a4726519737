package dev.cartage.connectors.amazon;

import static dev.cartage.connectors.amazon.SpApi.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Steps;
import dev.cartage.spi.SelfTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tries what the flows will do. */
record ConnectionTest(SpApi api, OrderPages orders) implements SelfTest {
    @Override
    public List<Step> test() {
        Set<String> wanted = Set.of(api.marketplace().title());
        return new Steps()
                .choose("Sign in, and find the marketplace", PROBLEMS, "not-in-marketplace", wanted, this::taken)
                .run("Read one order", () -> orders.read("", true, 1))
                .run("Read one listing", () -> Listings.of(List.of("cartage-test"), api))
                .done();
    }

    /** The marketplaces in which the seller takes part. */
    private Map<String, String> taken() {
        List<JsonNode> taken = Json.list(api.ask(Operation.GET_MARKETPLACES, Map.of()), "payload").stream()
                .filter(one -> Json.at(one, "participation.isParticipating").booleanValue(false))
                .toList();
        Map<String, JsonNode> byId = Json.by("marketplace.id", taken);
        return Marketplace.ALL.stream()
                .filter(one -> byId.containsKey(one.id()))
                .collect(Collectors.toMap(
                        Marketplace::title,
                        one -> Json.text(byId.getOrDefault(one.id(), Json.object()), "marketplace.name")));
    }
}
