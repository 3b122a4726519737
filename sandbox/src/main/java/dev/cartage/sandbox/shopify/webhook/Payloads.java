package dev.cartage.sandbox.shopify.webhook;

import dev.cartage.sandbox.shopify.store.Changes.Edited;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Hold;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Level;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Shop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a webhook, by what it is about. */
final class Payloads {
    private Payloads() {}

    static Map<String, @Nullable Object> of(Shop shop, Object subject) {
        return switch (subject) {
            case Order order -> OrderPayload.of(shop, order);
            case Edited edited -> edited(shop, edited);
            case FulfillmentOrder part
            when part.hold().isPresent() -> held(part, part.hold().get());
            case FulfillmentOrder part -> map("fulfillment_order", named(part));
            case Level level -> level(level);
            default -> throw new IllegalArgumentException("No webhook speaks of " + subject.getClass());
        };
    }

    private static Map<String, @Nullable Object> edited(Shop shop, Edited edited) {
        Map<String, Object> change = Map.of("id", edited.line().id(), "delta", Math.abs(edited.delta()));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", edited.order().id());
        body.put("order_id", edited.order().id());
        body.put("app_id", null);
        body.put("user_id", null);
        body.put("created_at", edited.order().updatedAt().toString());
        body.put("committed_at", edited.order().updatedAt().toString());
        body.put("notify_customer", false);
        body.put("staff_note", "edited in " + shop.handle());
        body.put(
                "line_items",
                Map.of(
                        "additions", edited.delta() > 0 ? List.of(change) : List.of(),
                        "removals", edited.delta() < 0 ? List.of(change) : List.of()));
        body.put("discounts", Map.of("line_item", Map.of("additions", List.of(), "removals", List.of())));
        body.put("shipping_lines", Map.of("additions", List.of(), "removals", List.of()));
        return map("order_edit", body);
    }

    private static Map<String, @Nullable Object> held(FulfillmentOrder part, Hold hold) {
        Map<String, @Nullable Object> reason = new LinkedHashMap<>();
        reason.put("id", Gid.of("FulfillmentHold", hold.id()));
        reason.put("handle", "");
        reason.put("held_by_app", Map.of("id", Gid.of("App", 1)));
        reason.put("held_by_requesting_app", false);
        reason.put("reason", hold.reason().toLowerCase(Locale.ROOT));
        reason.put("reason_notes", hold.notes());
        Map<String, @Nullable Object> order = named(part);
        order.put("fulfillment_holds", List.of(reason));
        Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
        nothing.put("id", null);
        nothing.put("status", "closed");
        Map<String, @Nullable Object> body = map("fulfillment_order", order);
        body.put("created_fulfillment_hold", reason);
        body.put(
                "held_fulfillment_order_line_items",
                part.parts().stream()
                        .map(one ->
                                Map.of("id", Gid.of("FulfillmentOrderLineItem", one.id()), "quantity", one.remaining()))
                        .toList());
        body.put("remaining_fulfillment_order", nothing);
        return body;
    }

    private static Map<String, @Nullable Object> named(FulfillmentOrder part) {
        Map<String, @Nullable Object> body = map("id", Gid.of("FulfillmentOrder", part.id()));
        body.put("status", part.status().name().toLowerCase(Locale.ROOT));
        return body;
    }

    private static Map<String, @Nullable Object> level(Level level) {
        Map<String, @Nullable Object> body =
                map("admin_graphql_api_id", Gid.ofLevel(level.locationId(), level.itemId()));
        body.put("inventory_item_id", level.itemId());
        body.put("location_id", level.locationId());
        body.put("available", level.available());
        body.put("updated_at", level.updatedAt().toString());
        return body;
    }

    private static Map<String, @Nullable Object> map(String name, Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(name, value);
        return map;
    }
}
