package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What UltraCart shows of the orders that parcels belong to. */
final class ShippedOrders {
    private static final Set<String> SHIPPABLE = Set.of("Shipping Department", "Completed Order");

    private final Map<String, JsonNode> orders = new HashMap<>();

    private ShippedOrders() {}

    static ShippedOrders read(Api api, List<Notice> notices) {
        List<String> ids =
                notices.stream().map(Notice::externalOrderId).distinct().toList();
        ShippedOrders read = new ShippedOrders();
        api.orders(ids, "shipping,internal").forEach(order -> read.orders.put(Json.text(order, "order_id"), order));
        return read;
    }

    Optional<JsonNode> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    List<String> trackingNumbers(String id) {
        return order(id)
                .map(order -> Json.texts(order.path("shipping").path("tracking_numbers")))
                .orElse(List.of());
    }

    /** Without a tracking number, a shipped order may have been shipped by this parcel or by another. */
    Finding find(Notice notice) {
        if (trackingNumbers(notice.externalOrderId()).contains(notice.trackingNumber())) {
            return new Finding.Found(notice.trackingNumber());
        }
        boolean shipped = stage(notice.externalOrderId()).equals("Completed Order");
        return notice.trackingNumber().isEmpty() && shipped ? new Finding.Unclear() : new Finding.Missing();
    }

    private String stage(String id) {
        return order(id).map(order -> Json.text(order, "current_stage")).orElse("");
    }

    /** What can be said of a parcel before it is sent; empty if it is to be sent. */
    Optional<Outcome> settled(Notice notice) {
        if (find(notice) instanceof Finding.Found(String reference)) {
            return Optional.of(new Outcome.Sent(reference));
        }
        if (order(notice.externalOrderId()).isEmpty()) {
            return Optional.of(Outcomes.refused(
                    "order-unknown",
                    "UltraCart has no order " + notice.orderNumber() + ".",
                    "Look for the order in UltraCart; if it was deleted, close this order by hand."));
        }
        String stage = stage(notice.externalOrderId());
        if (!SHIPPABLE.contains(stage)) {
            return Optional.of(Outcomes.refused(
                    "order-not-shippable",
                    "Order " + notice.orderNumber() + " is in the stage “" + stage + "” in UltraCart.",
                    "Call the parcel back, or move the order to the Shipping Department in UltraCart and reprocess"
                            + " it here."));
        }
        return Outcomes.moreThanOrdered(notice);
    }
}
