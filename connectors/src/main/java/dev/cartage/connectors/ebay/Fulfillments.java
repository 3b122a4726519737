package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.ParcelSearch.Parcel;
import dev.cartage.spi.Finding;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The parcels that eBay has of orders. */
final class Fulfillments {
    private Fulfillments() {}

    static String path(String orderId) {
        return Api.ORDERS + "/" + orderId + "/shipping_fulfillment";
    }

    static JsonNode of(String orderId, Api api) {
        return api.get("getShippingFulfillments", path(orderId), Map.of()).path("fulfillments");
    }

    /** By line, over all parcels. */
    static Map<String, Integer> units(Iterable<JsonNode> parcels) {
        Map<String, Integer> units = new HashMap<>();
        parcels.forEach(parcel -> parcel.path("lineItems")
                .forEach(line -> units.merge(
                        Json.text(line, "lineItemId"), line.path("quantity").asInt(1), Integer::sum)));
        return units;
    }

    /** The tracking number in eBay's spelling is as good as ours. */
    static Finding find(Notice notice, Map<String, JsonNode> orders) {
        JsonNode fulfillments = orders.getOrDefault(notice.externalOrderId(), Json.object());
        List<Parcel> parcels = fulfillments
                .valueStream()
                .map(one -> {
                    String number = Json.text(one, "shipmentTrackingNumber");
                    boolean ours = number.equalsIgnoreCase(ShipmentNotices.number(notice));
                    return new Parcel(
                            Json.text(one, "fulfillmentId"),
                            Set.of(ours ? notice.trackingNumber() : number),
                            units(List.of(one)));
                })
                .toList();
        return ParcelSearch.find(notice, parcels);
    }
}
