package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What UltraCart shows of the orders that parcels belong to. */
record ShippedOrders(Map<String, JsonNode> orders) {
    private static final Set<String> SHIPPABLE = Set.of("Shipping Department", "Completed Order");

    static ShippedOrders read(Api api, List<Notice> notices) {
        return new ShippedOrders(Json.by("order_id", api.orders(ParcelSearch.orders(notices), "shipping,internal")));
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
            return Optional.of(Api.PROBLEMS.outcome("order-unknown", notice, ""));
        }
        String stage = stage(notice.externalOrderId());
        if (!SHIPPABLE.contains(stage)) {
            return Optional.of(Api.PROBLEMS.outcome("order-not-shippable", notice, stage));
        }
        return Outcomes.moreThanOrdered(notice);
    }
}
