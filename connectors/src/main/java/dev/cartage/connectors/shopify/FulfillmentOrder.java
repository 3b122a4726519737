package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Allotment;
import dev.cartage.connectors.support.Json;
import dev.cartage.spi.Location;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one location is to ship of one order: Shopify's unit of fulfillment. */
record FulfillmentOrder(JsonNode node) {
    static List<FulfillmentOrder> of(JsonNode order, Predicate<FulfillmentOrder> wanted) {
        return Json.list(order, "fulfillmentOrders.nodes").stream()
                .map(FulfillmentOrder::new)
                .filter(wanted)
                .toList();
    }

    String status() {
        return Json.text(node, "status");
    }

    /** What the merchant asks of the fulfillment service, which is to say yes or no. */
    boolean isAsked(String request) {
        return Json.text(node, "requestStatus").equals(request);
    }

    /** Its number, as people see it in Shopify's addresses, and its name. */
    Location place() {
        return new Location(Json.text(node, "/assignedLocation.location.id"), Json.text(node, "assignedLocation.name"));
    }

    /** At the location and of the service that the settings name. */
    boolean isOurs(ShopifySettings settings) {
        JsonNode service = Json.at(node, "assignedLocation.location.fulfillmentService");
        String wanted = settings.fulfillmentService().strip();
        boolean ofService = wanted.isEmpty()
                || Stream.of("serviceName", "handle")
                        .anyMatch(name -> wanted.equalsIgnoreCase(Json.text(service, name)));
        return ofService && settings.wantsLocation(place());
    }

    /** The warehouse may start. */
    boolean isReady() {
        return status().equals("OPEN")
                && !isAsked("CANCELLATION_REQUESTED")
                && (takesShipments() || isAsked("SUBMITTED"));
    }

    /** Shopify takes a shipment for it now. */
    boolean takesShipments() {
        return Json.by("action", Json.list(node, "supportedActions")).containsKey("CREATE_FULFILLMENT");
    }

    Allotment.Piece piece() {
        List<Allotment.Line> lines = lines().stream()
                .map(line -> new Allotment.Line(
                        Json.text(line.node(), "/id"), Json.text(line.node(), "/lineItem.id"), line.remaining()))
                .toList();
        return new Allotment.Piece(Json.text(node, "/id"), place().key(), lines);
    }

    List<Line> lines() {
        return Json.list(node, "lineItems.nodes").stream().map(Line::new).toList();
    }

    /** A line of it. */
    record Line(JsonNode node) {
        /** Units left to ship; gift cards and other things that are not shipped have none. */
        int remaining() {
            boolean virtual = Json.at(node, "lineItem.isGiftCard").booleanValue(false)
                    || !node.path("requiresShipping").booleanValue(true);
            return virtual ? 0 : node.path("remainingQuantity").intValue(0);
        }
    }
}
