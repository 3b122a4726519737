package dev.cartage.connectors.shopify;

import dev.cartage.spi.Finding;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks for parcels among the fulfillments that Shopify has: same tracking number, same units. */
final class FulfillmentSearch {
    private static final Set<String> NOT_SHIPPED = Set.of("CANCELLED", "ERROR", "FAILURE");

    private final AdminApi api;

    FulfillmentSearch(AdminApi api) {
        this.api = api;
    }

    List<Finding> find(List<Notice> notices) {
        ObjectNode variables = Json.object();
        Set<String> ids = new HashSet<>();
        notices.stream()
                .map(Notice::externalOrderId)
                .filter(ids::add)
                .forEach(id -> variables.withArray("ids").add(Gid.of("Order", id)));
        Map<String, JsonNode> orders = new HashMap<>();
        for (JsonNode order :
                api.ask(Query.FULFILLMENTS, variables).path("nodes").values()) {
            orders.put(Gid.number(Json.text(order, "id")), order);
        }
        return notices.stream()
                .map(notice -> find(notice, orders.get(notice.externalOrderId())))
                .toList();
    }

    private static Finding find(Notice notice, @org.jspecify.annotations.Nullable JsonNode order) {
        boolean unclear = false;
        if (order != null) {
            for (JsonNode fulfillment : order.path("fulfillments").values()) {
                boolean counts = !NOT_SHIPPED.contains(Json.text(fulfillment, "status"));
                if (counts && units(fulfillment).equals(units(notice))) {
                    if (carries(fulfillment, notice.trackingNumber())) {
                        return new Finding.Found(Gid.number(Json.text(fulfillment, "id")));
                    }
                    // Without a number of ours, the same units may be this parcel or somebody else's.
                    unclear |= notice.trackingNumber().isEmpty();
                }
            }
        }
        return unclear ? new Finding.Unclear() : new Finding.Missing();
    }

    private static boolean carries(JsonNode fulfillment, String trackingNumber) {
        return !trackingNumber.isEmpty()
                && fulfillment
                        .path("trackingInfo")
                        .valueStream()
                        .anyMatch(tracking -> Json.text(tracking, "number").equals(trackingNumber));
    }

    private static Map<String, Integer> units(JsonNode fulfillment) {
        Map<String, Integer> units = new HashMap<>();
        for (JsonNode line :
                fulfillment.path("fulfillmentLineItems").path("nodes").values()) {
            String id = Gid.number(Json.text(line.path("lineItem"), "id"));
            units.merge(id, line.path("quantity").intValue(0), Integer::sum);
        }
        return units;
    }

    private static Map<String, Integer> units(Notice notice) {
        Map<String, Integer> units = new HashMap<>();
        notice.lines().forEach(line -> units.merge(line.line().id(), line.quantity(), Integer::sum));
        return units;
    }
}
