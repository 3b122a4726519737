package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes carrier and service into the merchant notes of an order, once for each parcel. Only the part of the order that was
 * read goes back. A note that fails is left out: the shipment itself stands.
 */
record CarrierNotes(Api api) {
    void write(List<Notice> notices, ShippedOrders orders) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Notice notice : notices) {
            String note = note(notice);
            boolean shown = orders.order(notice.externalOrderId())
                    .map(order -> notes(order).contains(note))
                    .orElse(true);
            if (!shown && !notice.carrier().isEmpty()) {
                missing.computeIfAbsent(notice.externalOrderId(), _ -> new ArrayList<>())
                        .add(note);
            }
        }
        missing.forEach((id, texts) -> orders.order(id).ifPresent(order -> write(id, order, texts)));
    }

    private static String note(Notice notice) {
        return ("Shipped by " + notice.carrier() + " " + notice.service()).strip() + ", tracking number "
                + notice.trackingNumber();
    }

    private static List<String> notes(JsonNode order) {
        return order.path("internal")
                .path("transactional_merchant_notes")
                .valueStream()
                .map(note -> Json.text(note, "note"))
                .toList();
    }

    private void write(String id, JsonNode order, List<String> texts) {
        ObjectNode changed = order.deepCopy().asObject();
        changed.remove("shipping");
        ArrayNode notes = changed.withObject("internal").withArray("transactional_merchant_notes");
        texts.forEach(text -> notes.addObject().put("note", text));
        try {
            api.change("order update", "PUT", "/order/orders/" + id + "?_expand=internal", changed);
        } catch (RemoteException leftOut) {
            // Asking again would hold up the tracking number for the sake of a note.
        }
    }
}
