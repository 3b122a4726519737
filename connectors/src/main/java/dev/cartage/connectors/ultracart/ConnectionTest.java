package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Steps;
import dev.cartage.model.Problem;
import dev.cartage.spi.SelfTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tries what the flows will do. */
record ConnectionTest(Api api, UltraCartSettings settings) implements SelfTest {
    @Override
    public List<Step> test() {
        OrderMapper mapper = new OrderMapper(settings);
        return new Steps()
                .check("Find the distribution center", this::findCenter)
                .run(
                        "Read the queue of orders",
                        () -> api.read("orders", api.ofCenter("orders"))
                                .path("orders")
                                .valueStream()
                                .forEach(mapper::raw))
                .run(
                        "Read one order of the account",
                        () -> api.read("any order", "/order/orders?_limit=1")
                                .path("orders")
                                .valueStream()
                                .forEach(mapper::raw))
                .done();
    }

    private Optional<Problem> findCenter() {
        List<JsonNode> centers = api.read("distribution centers", "/fulfillment/distribution_centers")
                .path("distribution_centers")
                .valueStream()
                .toList();
        boolean found = centers.stream().anyMatch(one -> Json.text(one, "code").equals(settings.center()));
        String known = centers.stream()
                .map(one -> Json.text(one, "code") + " (" + Json.text(one, "name") + ")")
                .collect(Collectors.joining(", "));
        return found
                ? Optional.empty()
                : Optional.of(new Problem(
                        "distribution-center-unknown",
                        "UltraCart has no distribution center with the code “" + settings.center()
                                + "”, or the API key may not see it.",
                        known.isEmpty()
                                ? "Give the API key the permission for fulfillment."
                                : "Enter one of these codes: " + known + "."));
    }
}
