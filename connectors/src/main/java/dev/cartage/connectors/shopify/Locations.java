package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Location;
import dev.cartage.spi.LocationSource;
import java.util.List;
import java.util.Map;

/** The shop's locations that are in use, by the settings all or one. */
record Locations(GraphQl api, ShopifySettings settings) implements LocationSource {
    @Override
    public List<Location> locations() {
        return api.all("locations", Map.of(), "locations").stream()
                .filter(one -> one.path("isActive").booleanValue(false))
                .filter(one -> settings.wantsLocation(Json.text(one, "id")))
                .map(one -> new Location(Json.text(one, "/id"), Json.text(one, "name")))
                .toList();
    }
}
