package dev.cartage.sandbox.shopify.webhook;

import dev.cartage.sandbox.shopify.store.Attribute;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Line;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Shop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order in REST form, the body of every ORDERS_ webhook but ORDERS_EDITED. */
final class OrderPayload {
    private final Shop shop;
    private final Order order;
    private final Money money;
    private final Map<String, @Nullable Object> body = new LinkedHashMap<>();

    private OrderPayload(Shop shop, Order order) {
        this.shop = shop;
        this.order = order;
        this.money = new Money(order.sale().currency());
    }

    static Map<String, @Nullable Object> of(Shop shop, Order order) {
        OrderPayload payload = new OrderPayload(shop, order);
        payload.identity();
        payload.status();
        payload.origin();
        payload.people();
        payload.prices();
        payload.contents();
        payload.absent();
        return payload.body;
    }

    private void identity() {
        body.put("id", order.id());
        body.put("admin_graphql_api_id", Gid.of("Order", order.id()));
        body.put("name", order.sale().name());
        body.put("number", order.sale().number() - 1_000);
        body.put("order_number", order.sale().number());
        body.put("confirmation_number", "SBX" + order.sale().number());
        body.put("created_at", order.sale().createdAt().toString());
        body.put("processed_at", order.sale().createdAt().toString());
        body.put("updated_at", order.updatedAt().toString());
        body.put("token", Long.toHexString(order.id()));
        body.put("order_status_url", "https://" + shop.domain() + "/orders/" + order.id());
        body.put("merchant_business_entity_id", Integer.toString(shop.number()));
    }

    private void status() {
        String fulfillment = order.fulfillmentStatus();
        body.put("financial_status", order.state().payment().toLowerCase(Locale.ROOT));
        body.put(
                "fulfillment_status",
                fulfillment.equals("FULFILLED")
                        ? "fulfilled"
                        : order.fulfillments().isEmpty() ? null : "partial");
        body.put(
                "cancelled_at",
                order.state().cancelledAt().map(Object::toString).orElse(null));
        body.put(
                "cancel_reason",
                order.state().cancelReason().isEmpty()
                        ? null
                        : order.state().cancelReason().toLowerCase(Locale.ROOT));
        body.put("closed_at", order.closed() ? order.updatedAt().toString() : null);
        body.put("confirmed", true);
        body.put("test", false);
    }

    private void origin() {
        body.put("source_name", "web");
        body.put("payment_gateway_names", List.of("bogus"));
        body.put("note", order.sale().note().isEmpty() ? null : order.sale().note());
        body.put("note_attributes", attributes(order.sale().attributes()));
        body.put("tags", String.join(", ", order.sale().tags()));
        body.put("buyer_accepts_marketing", false);
        body.put("customer_locale", "en");
    }

    static List<Map<String, String>> attributes(List<Attribute> attributes) {
        return attributes.stream()
                .map(one -> Map.of("name", one.key(), "value", one.value()))
                .toList();
    }

    private void people() {
        body.put("email", order.sale().email());
        body.put("contact_email", order.sale().email());
        body.put("phone", null);
        body.put("shipping_address", People.address(order.sale().shipTo()));
        body.put("billing_address", People.address(order.sale().billTo()));
        body.put("customer", People.customer(order));
    }

    private void prices() {
        body.put("currency", order.sale().currency());
        body.put("presentment_currency", order.sale().currency());
        body.put("taxes_included", false);
        body.put("tax_exempt", false);
        body.put("estimated_taxes", false);
        body.put("duties_included", false);
        body.put("tax_lines", List.of(tax()));
        long shipping = order.sale().shippingCents();
        money.put(body, "subtotal_price", order.subtotalCents());
        money.put(body, "total_line_items_price", order.subtotalCents());
        money.put(body, "total_price", order.totalCents());
        money.put(body, "total_tax", order.taxCents());
        money.put(body, "total_discounts", 0);
        money.put(body, "current_subtotal_price", order.currentSubtotalCents());
        money.put(body, "current_total_price", order.currentTotalCents());
        money.put(body, "current_total_tax", order.currentTaxCents());
        money.put(body, "current_total_discounts", 0);
        body.put("total_shipping_price_set", money.set(shipping));
        body.put("current_shipping_price_set", money.set(shipping));
        body.put("total_cash_rounding_payment_adjustment_set", money.set(0));
        body.put("total_cash_rounding_refund_adjustment_set", money.set(0));
        body.put("total_outstanding", "0.00");
        body.put("total_tip_received", "0.00");
        body.put("total_weight", order.grams());
    }

    private Map<String, Object> tax() {
        return Map.of(
                "title", "Sales tax",
                "rate", order.taxRate(),
                "price", money.amount(order.taxCents()),
                "price_set", money.set(order.taxCents()),
                "channel_liable", false);
    }

    private void contents() {
        List<String> codes = order.sale().discountCodes();
        body.put(
                "discount_codes",
                codes.stream()
                        .map(code -> Map.of("code", code, "amount", "0.00", "type", "percentage"))
                        .toList());
        body.put("discount_applications", List.of());
        body.put("line_items", order.lines().stream().map(this::line).toList());
        body.put("line_item_groups", List.of());
        body.put("shipping_lines", List.of(Shipments.delivery(order, money)));
        body.put("fulfillments", Shipments.parcels(order, money));
        body.put("refunds", List.of());
        body.put("returns", List.of());
    }

    private Map<String, @Nullable Object> line(Line line) {
        return Shipments.line(line, line.quantity(), money);
    }

    private void absent() {
        for (String name : List.of(
                "app_id",
                "browser_ip",
                "cart_token",
                "checkout_token",
                "client_details",
                "current_total_additional_fees_set",
                "current_total_duties_set",
                "device_id",
                "landing_site",
                "landing_site_ref",
                "location_id",
                "merchant_of_record_app_id",
                "original_total_additional_fees_set",
                "original_total_duties_set",
                "payment_terms",
                "po_number",
                "reference",
                "referring_site",
                "source_identifier",
                "source_url",
                "user_id")) {
            body.put(name, null);
        }
    }
}
