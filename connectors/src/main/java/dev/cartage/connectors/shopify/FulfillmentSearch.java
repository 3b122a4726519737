package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Finding;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks for parcels among the fulfillments that Shopify has. */
record FulfillmentSearch(GraphQl api) {
    private static final Set<String> NOT_SHIPPED = Set.of("CANCELLED", "ERROR", "FAILURE");

    List<Finding> find(List<Notice> notices) {
        ObjectNode variables = Json.object();
        notices.stream()
                .map(Notice::externalOrderId)
                .distinct()
                .forEach(id -> variables.withArray("ids").add(Gid.of("Order", id)));
        Map<String, JsonNode> byId =
                byId(api.ask(Query.FULFILLMENTS, variables).path("nodes").values());
        return notices.stream()
                .map(notice -> ParcelSearch.find(notice, parcels(byId.get(notice.externalOrderId()))))
                .toList();
    }

    private static List<ParcelSearch.Parcel> parcels(@Nullable JsonNode order) {
        return order == null
                ? List.of()
                : order.path("fulfillments")
                        .valueStream()
                        .filter(one -> !NOT_SHIPPED.contains(Json.text(one, "status")))
                        .map(FulfillmentSearch::parcel)
                        .toList();
    }

    private static ParcelSearch.Parcel parcel(JsonNode fulfillment) {
        Map<String, Integer> units = new HashMap<>();
        for (JsonNode line :
                fulfillment.path("fulfillmentLineItems").path("nodes").values()) {
            String id = Gid.number(Json.text(line.path("lineItem"), "id"));
            units.merge(id, line.path("quantity").intValue(0), Integer::sum);
        }
        Set<String> numbers = fulfillment
                .path("trackingInfo")
                .valueStream()
                .map(tracking -> Json.text(tracking, "number"))
                .collect(Collectors.toSet());
        return new ParcelSearch.Parcel(Gid.number(Json.text(fulfillment, "id")), numbers, units);
    }

    static Map<String, JsonNode> byId(Iterable<JsonNode> nodes) {
        Map<String, JsonNode> byId = new HashMap<>();
        nodes.forEach(order -> byId.put(Gid.number(Json.text(order, "id")), order));
        return byId;
    }
}
