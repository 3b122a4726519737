package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Location;
import dev.cartage.spi.LocationSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The shop's locations that are in use, by the settings all or one. */
record Locations(GraphQl api, ShopifySettings settings) implements LocationSource {
    @Override
    public List<Location> locations() {
        return names().entrySet().stream()
                .map(one -> new Location(one.getKey(), one.getValue()))
                .filter(settings::wantsLocation)
                .toList();
    }

    /** Of all that are in use, by their keys. */
    Map<String, String> names() {
        Stream<JsonNode> inUse = api.all("locations", Map.of(), "locations").stream()
                .filter(one -> one.path("isActive").booleanValue(false));
        return Json.pairs(inUse.toList(), "/id", "name");
    }
}
