package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Steps;
import dev.cartage.spi.SelfTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries what the flows will do. */
record ConnectionTest(Api api, UltraCartSettings settings) implements SelfTest {
    @Override
    public List<Step> test() {
        return new Steps()
                .choose(
                        "Find the distribution center",
                        Api.PROBLEMS,
                        "distribution-center-unknown",
                        Set.of(settings.center()),
                        this::centers)
                .run("Read the queue of orders", () -> read("orders", api.ofCenter("orders")))
                .run("Read one order of the account", () -> read("any order", "/order/orders?_limit=1"))
                .done();
    }

    private Map<String, String> centers() {
        return Json.list(api.read("distribution centers", "/fulfillment/distribution_centers"), "distribution_centers")
                .stream()
                .collect(Collectors.toMap(
                        one -> Json.text(one, "code"), one -> Json.text(one, "name"), (first, _) -> first));
    }

    private void read(String operation, String path) {
        Json.list(api.read(operation, path), "orders").forEach(new OrderMapper(settings)::raw);
    }
}
