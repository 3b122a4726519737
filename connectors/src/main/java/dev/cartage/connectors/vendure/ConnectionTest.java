package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Steps;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.model.Problem;
import dev.cartage.spi.SelfTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tries what the flows will do. */
record ConnectionTest(GraphQl api, SignIn signIn, VendureSettings settings, OrderPages orders) implements SelfTest {
    @Override
    public List<Step> test() {
        return new Steps()
                // Anew, even if a session stands: the password may have changed.
                .run("Log in", signIn::logIn)
                .check("Check the states to import", this::checkStates)
                .check("Find the stock location", this::findLocation)
                .run("Read one order", () -> orders.read("", true, 1))
                .done();
    }

    private Optional<Problem> checkStates() {
        Set<String> known = api.ask(Query.SHOP, Json.object())
                .path("globalSettings")
                .path("serverConfig")
                .path("orderProcess")
                .valueStream()
                .map(state -> Json.text(state, "name"))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(settings.wantedStates());
        unknown.removeAll(known);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "state-unknown",
                        "Vendure's orders have no such state: " + String.join(", ", unknown) + ".",
                        "Choose from these: " + String.join(", ", new TreeSet<>(known)) + "."));
    }

    private Optional<Problem> findLocation() {
        List<JsonNode> all = api.ask(Query.STOCK_LOCATIONS, Json.object())
                .path("stockLocations")
                .path("items")
                .valueStream()
                .toList();
        String wanted = settings.stockLocation().strip();
        boolean found = wanted.isEmpty()
                || all.stream().anyMatch(one -> Json.text(one, "id").equals(wanted));
        String known = all.stream()
                .map(one -> Json.text(one, "name") + " = " + Json.text(one, "id"))
                .collect(Collectors.joining(", "));
        return found
                ? Optional.empty()
                : Optional.of(new Problem(
                        "location-unknown",
                        "Vendure has no stock location " + wanted + " in this channel.",
                        "Enter one of these numbers as the stock location: " + known + "."));
    }
}
