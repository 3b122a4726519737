package dev.cartage.sandbox.ebay;

import dev.cartage.sandbox.web.Said;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * getShippingFulfillments and createShippingFulfillment. What eBay does with a parcel that it has is not published, nor whether
 * it counts units: the worst is played, a second parcel.
 */
final class ParcelsApi {
    private final Account account;

    ParcelsApi(Account account) {
        this.account = account;
    }

    private Order order(Said said) {
        String id = said.path().split("/")[5];
        return account.order(id).orElseThrow(() -> Refusal.ofOrders(32100, "Invalid order ID: " + id));
    }

    Answer list(Said said) {
        List<Parcel> parcels = order(said).parcels();
        return Answer.json(
                200,
                Map.of(
                        "fulfillments", parcels.stream().map(ParcelsApi::paper).toList(),
                        "total", parcels.size()));
    }

    private static Map<String, Object> paper(Parcel parcel) {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("fulfillmentId", parcel.id());
        paper.put("shippedDate", parcel.shippedDate());
        if (!parcel.trackingNumber().isEmpty()) {
            paper.put("shipmentTrackingNumber", parcel.trackingNumber());
            paper.put("shippingCarrierCode", parcel.carrier());
        }
        paper.put(
                "lineItems",
                parcel.units().entrySet().stream()
                        .map(unit -> Map.of("lineItemId", unit.getKey(), "quantity", unit.getValue()))
                        .toList());
        return paper;
    }

    Answer create(Said said) {
        Order order = order(said);
        JsonNode wanted = said.json();
        String number = wanted.path("trackingNumber").asString("");
        String carrier = wanted.path("shippingCarrierCode").asString("");
        if (!number.matches("[A-Za-z0-9]*") || number.isEmpty() != carrier.isEmpty()) {
            throw Refusal.ofOrders(32300, "Invalid shipment tracking number or carrier");
        }
        Map<String, Integer> units = units(order, wanted);
        String shipped = shipped(wanted.path("shippedDate").asString(OrderPaper.time(account.now())));
        if (order.cancelState().equals("CANCELED") || units.isEmpty()) {
            throw Refusal.ofOrders(32600, "Invalid input data");
        }
        Parcel parcel = new Parcel(number.isEmpty() ? "999" : number, carrier, number, shipped, units);
        account.ship(order.id(), parcel);
        return Answer.created(said.path() + "/" + parcel.id());
    }

    private static Map<String, Integer> units(Order order, JsonNode wanted) {
        Map<String, Integer> units = new HashMap<>();
        for (JsonNode line : wanted.path("lineItems")) {
            String id = line.path("lineItemId").asString("");
            int quantity = line.path("quantity").asInt(1);
            if (order.line(id).isEmpty()) {
                throw Refusal.ofOrders(32200, "Invalid line item id: " + id);
            }
            if (quantity < 1) {
                throw Refusal.ofOrders(32600, "Invalid input data");
            }
            if (units.put(id, quantity) != null) {
                throw Refusal.ofOrders(32210, "Duplicate line item in the request");
            }
        }
        return units;
    }

    private String shipped(String date) {
        try {
            if (Instant.parse(date).isAfter(account.now())) {
                throw Refusal.ofOrders(32500, "Invalid shipped date");
            }
            return date;
        } catch (DateTimeException wrong) {
            throw Refusal.ofOrders(32500, "Invalid shipped date");
        }
    }
}
