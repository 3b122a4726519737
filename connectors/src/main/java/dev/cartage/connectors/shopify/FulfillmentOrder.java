package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
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

    String locationName() {
        return Json.text(node.path("assignedLocation"), "name");
    }

    /** @param wanted "" for any */
    boolean isAt(String wanted) {
        return wanted.isEmpty() || wanted.equals(location());
    }

    /** @param wanted name or handle; "" for any */
    boolean isOf(String wanted) {
        JsonNode service = node.path("assignedLocation").path("location").path("fulfillmentService");
        return wanted.isBlank()
                || wanted.strip().equalsIgnoreCase(Json.text(service, "serviceName"))
                || wanted.strip().equalsIgnoreCase(Json.text(service, "handle"));
    }

    /** The merchant has asked the service to ship it, and waits for a yes. */
    boolean submitted() {
        return Json.text(node, "requestStatus").equals("SUBMITTED");
    }

    /** The merchant has asked the service to ship it no more. */
    boolean cancellationRequested() {
        return Json.text(node, "requestStatus").equals("CANCELLATION_REQUESTED");
    }

    boolean isFinished() {
        return status().equals("CLOSED") || status().equals("CANCELLED");
    }

    /** The warehouse may start. */
    boolean isReady() {
        return status().equals("OPEN") && (takesShipments() || submitted());
    }

    /** Shopify takes a shipment for it now. */
    boolean takesShipments() {
        return node.path("supportedActions")
                .valueStream()
                .anyMatch(one -> Json.text(one, "action").equals("CREATE_FULFILLMENT"));
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

        /** Units left to ship; gift cards and other things that are not shipped have none. */
        int remaining() {
            boolean virtual = item().path("isGiftCard").booleanValue(false)
                    || !node.path("requiresShipping").booleanValue(true);
            return virtual ? 0 : node.path("remainingQuantity").intValue(0);
        }
    }
}
