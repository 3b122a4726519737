package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyConnector.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Steps;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.SelfTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tries what the flows will do. */
record ConnectionTest(GraphQl api, ShopifySettings settings, OrderPages orders, Clock clock) implements SelfTest {
    private static final Duration SHOWN = Duration.ofDays(60);

    /** A scope to write includes the one to read. */
    private static final List<String> NEEDED = List.of(
            "read_orders|write_orders",
            "read_locations|write_locations",
            "write_inventory",
            "write_merchant_managed_fulfillment_orders|write_assigned_fulfillment_orders"
                    + "|write_third_party_fulfillment_orders");

    @Override
    public List<Step> test() {
        Locations locations = new Locations(api, settings);
        Set<String> location = Set.of(settings.locationKey(""));
        Instant shown = clock.instant().minus(SHOWN);
        return new Steps()
                .scopes("Use the access token and check its scopes", PROBLEMS, "scopes-missing", NEEDED, this::granted)
                .choose("Find the fulfillment location", PROBLEMS, "location-unknown", location, locations::names)
                .since("Check “Accept orders after”", PROBLEMS, "date-too-early", settings.acceptOrdersAfter(), shown)
                .run("Read one order", () -> orders.read("", true, 1))
                .done();
    }

    private Set<String> granted() {
        List<JsonNode> scopes = Json.list(api.ask("shop", Map.of()), "currentAppInstallation.accessScopes");
        return Json.by("handle", scopes).keySet();
    }
}
