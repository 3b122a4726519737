package dev.cartage.connectors.vendure;

import static dev.cartage.connectors.vendure.VendureConnector.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Steps;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.SelfTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries what the flows will do. */
record ConnectionTest(GraphQl api, SignIn signIn, VendureSettings settings, OrderPages orders) implements SelfTest {
    @Override
    public List<Step> test() {
        Set<String> location = Set.of(settings.stockLocation().strip());
        return new Steps()
                // Anew, even if a session stands: the password may have changed.
                .run("Log in", signIn::logIn)
                .choose("Check the states to import", PROBLEMS, "state-unknown", settings.wantedStates(), this::states)
                .choose("Find the stock location", PROBLEMS, "location-unknown", location, this::locations)
                .run("Read one order", () -> orders.read("", true, 1))
                .done();
    }

    private Map<String, String> states() {
        return Json.list(api.ask("shop", Map.of()), "globalSettings.serverConfig.orderProcess").stream()
                .collect(Collectors.toMap(state -> Json.text(state, "name"), _ -> ""));
    }

    private Map<String, String> locations() {
        return Json.pairs(Json.list(api.ask("stock-locations", Map.of()), "stockLocations.items"), "id", "name");
    }
}
