package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Steps;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.model.Problem;
import dev.cartage.spi.SelfTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tries what the flows will do. */
record ConnectionTest(GraphQl api, ShopifySettings settings, OrderPages orders, Clock clock) implements SelfTest {
    private static final Duration SHOWN = Duration.ofDays(60);
    private static final List<String> KINDS_OF_LOCATION = List.of(
            "merchant_managed_fulfillment_orders", "assigned_fulfillment_orders", "third_party_fulfillment_orders");

    @Override
    public List<Step> test() {
        return new Steps()
                .check("Use the access token and check its scopes", this::checkScopes)
                .check("Find the fulfillment location", this::findLocation)
                .check("Check the date for accepting orders", this::checkDate)
                .run("Read one order", () -> orders.read("", true, 1))
                .done();
    }

    private Optional<Problem> checkScopes() {
        Set<String> granted = api.ask(Query.SHOP, Json.object())
                .path("currentAppInstallation")
                .path("accessScopes")
                .valueStream()
                .map(scope -> Json.text(scope, "handle"))
                .collect(Collectors.toSet());
        List<String> missing = missing(granted);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "scopes-missing",
                        "The app in Shopify lacks these scopes: " + String.join("; ", missing) + ".",
                        "Add them to the app in Shopify and install it again, or authorize Cartage again."));
    }

    /** A scope to write includes the one to read. */
    static List<String> missing(Set<String> granted) {
        List<String> missing = new ArrayList<>();
        for (String scope : List.of("orders", "locations")) {
            if (!granted.contains("read_" + scope) && !granted.contains("write_" + scope)) {
                missing.add("read_" + scope);
            }
        }
        if (!granted.contains("write_inventory")) {
            missing.add("write_inventory");
        }
        if (KINDS_OF_LOCATION.stream().noneMatch(kind -> granted.contains("write_" + kind))) {
            missing.add("one of write_" + String.join(", write_", KINDS_OF_LOCATION));
        }
        return missing;
    }

    private Optional<Problem> findLocation() {
        String wanted = settings.locationId();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<JsonNode> all = api.all(Query.LOCATIONS, Json.object(), "locations");
        boolean found = all.stream()
                .anyMatch(one -> Json.text(one, "id").equals(wanted)
                        && one.path("isActive").booleanValue(false));
        String known = all.stream()
                .map(one -> Json.text(one, "name") + " = " + Gid.number(Json.text(one, "id")))
                .collect(Collectors.joining(", "));
        return found
                ? Optional.empty()
                : Optional.of(new Problem(
                        "location-unknown",
                        "Shopify has no active location " + Gid.number(wanted) + ".",
                        "Enter one of these numbers as the fulfillment location: " + known + "."));
    }

    private Optional<Problem> checkDate() {
        return settings.acceptOrdersAfter()
                .filter(clock.instant().minus(SHOWN)::isAfter)
                .map(after -> new Problem(
                        "date-too-early",
                        "Shopify shows no orders from more than 60 days ago, and " + after + " is longer ago.",
                        "Choose a later date under Accept orders after, or empty it."));
    }
}
