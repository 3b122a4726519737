package dev.cartage.sandbox.shopify.webhook;

import dev.cartage.sandbox.shopify.store.Fulfillment;
import dev.cartage.sandbox.shopify.store.Fulfillment.Tracking;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Line;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines, shipping and parcels in REST form. */
final class Shipments {
    private Shipments() {}

    static Map<String, @Nullable Object> line(Line line, int quantity, Money money) {
        Variant variant = line.variant();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", line.id());
        body.put("admin_graphql_api_id", Gid.of("LineItem", line.id()));
        body.put("attributed_staffs", List.of());
        body.put("sku", variant.sku());
        body.put("name", variant.displayName());
        body.put("title", variant.title());
        body.put("variant_title", variant.option().isEmpty() ? null : variant.option());
        body.put("variant_id", variant.id());
        body.put("product_id", variant.productId());
        body.put("product_exists", true);
        body.put("variant_inventory_management", "shopify");
        body.put("vendor", variant.vendor());
        body.put("quantity", quantity);
        body.put("current_quantity", line.current());
        body.put("fulfillable_quantity", line.unfulfilled());
        body.put("fulfillment_service", "manual");
        body.put("fulfillment_status", status(line));
        body.put("requires_shipping", true);
        body.put("gift_card", false);
        body.put("taxable", true);
        body.put("grams", variant.grams());
        money.put(body, "price", variant.cents());
        money.put(body, "total_discount", 0);
        body.put("discount_allocations", List.of());
        body.put("duties", List.of());
        body.put("tax_lines", List.of());
        body.put("properties", OrderPayload.attributes(line.attributes()));
        return body;
    }

    private static @Nullable String status(Line line) {
        if (line.unfulfilled() == line.current()) {
            return null;
        }
        return line.unfulfilled() == 0 ? "fulfilled" : "partial";
    }

    static Map<String, @Nullable Object> delivery(Order order, Money money) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", order.id());
        body.put("title", order.sale().shippingTitle());
        body.put("code", order.sale().shippingTitle());
        body.put("source", "shopify");
        body.put("carrier_identifier", null);
        body.put("phone", null);
        body.put("requested_fulfillment_service_id", null);
        body.put("is_removed", false);
        money.put(body, "price", order.sale().shippingCents());
        money.put(body, "discounted_price", order.sale().shippingCents());
        body.put("current_discounted_price_set", money.set(order.sale().shippingCents()));
        body.put("discount_allocations", List.of());
        body.put("tax_lines", List.of());
        return body;
    }

    static List<Map<String, @Nullable Object>> parcels(Order order, Money money) {
        return order.fulfillments().stream()
                .map(parcel -> parcel(order, parcel, money))
                .toList();
    }

    private static Map<String, @Nullable Object> parcel(Order order, Fulfillment parcel, Money money) {
        Tracking tracking = parcel.tracking();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", parcel.id());
        body.put("admin_graphql_api_id", Gid.of("Fulfillment", parcel.id()));
        body.put("name", parcel.name());
        body.put("order_id", order.id());
        body.put("location_id", parcel.locationId());
        body.put("created_at", parcel.createdAt().toString());
        body.put("updated_at", parcel.updatedAt().toString());
        body.put("service", "manual");
        body.put("status", "success");
        body.put("shipment_status", null);
        body.put("origin_address", Map.of());
        body.put("receipt", Map.of());
        body.put("tracking_company", tracking.company().isEmpty() ? null : tracking.company());
        body.put("tracking_number", tracking.numbers().stream().findFirst().orElse(null));
        body.put("tracking_numbers", tracking.numbers());
        body.put("tracking_url", tracking.urls().stream().findFirst().orElse(null));
        body.put("tracking_urls", tracking.urls());
        body.put(
                "line_items",
                parcel.lines().stream()
                        .map(shipped -> line(order.line(shipped.lineId()), shipped.quantity(), money))
                        .toList());
        return body;
    }
}
