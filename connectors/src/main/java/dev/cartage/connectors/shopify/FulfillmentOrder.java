package dev.cartage.connectors.shopify;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one location is to ship of one order: Shopify's unit of fulfillment. */
record FulfillmentOrder(JsonNode node) {

    static List<FulfillmentOrder> of(JsonNode order) {
        return order.path("fulfillmentOrders")
                .path("nodes")
                .valueStream()
                .map(FulfillmentOrder::new)
                .toList();
    }

    String id() {
        return Json.text(node, "id");
    }

    String status() {
        return Json.text(node, "status");
    }

    String location() {
        return Json.text(node.path("assignedLocation").path("location"), "id");
    }

    /** @param wanted "" for any */
    boolean isAt(String wanted) {
        return wanted.isEmpty() || wanted.equals(location());
    }

    /** The warehouse may start. */
    boolean isReady() {
        return status().equals("OPEN") && takesShipments();
    }

    /** Shopify takes a shipment for it now. */
    boolean takesShipments() {
        for (JsonNode supported : node.path("supportedActions").values()) {
            if (Json.text(supported, "action").equals("CREATE_FULFILLMENT")) {
                return true;
            }
        }
        return false;
    }

    List<Line> lines() {
        return node.path("lineItems").path("nodes").valueStream().map(Line::new).toList();
    }

    /** A line of it. */
    record Line(JsonNode node) {
        String id() {
            return Json.text(node, "id");
        }

        JsonNode item() {
            return node.path("lineItem");
        }

        /** The number of the order's own line. */
        String orderLine() {
            return Gid.number(Json.text(item(), "id"));
        }

        int remaining() {
            return node.path("requiresShipping").booleanValue(true)
                    ? node.path("remainingQuantity").intValue(0)
                    : 0;
        }
    }
}
