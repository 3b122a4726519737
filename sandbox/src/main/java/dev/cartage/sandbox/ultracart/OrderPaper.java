package dev.cartage.sandbox.ultracart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order as UltraCart writes it: the model Order, expanded by all that concerns a warehouse. */
final class OrderPaper {
    private static final BigDecimal PRICE = new BigDecimal("12.50");
    private static final BigDecimal SHIPPING = new BigDecimal("6.95");

    private OrderPaper() {}

    /** @param center only this center's items; empty for all */
    static Map<String, Object> of(Order order, Optional<String> center) {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("merchant_id", Account.MERCHANT);
        paper.put("order_id", order.id());
        paper.put("creation_dts", order.placed().toString());
        paper.put("currency_code", "USD");
        paper.put("current_stage", order.stage().words());
        paper.put(
                "current_stage_histories",
                order.moves().stream().map(OrderPaper::move).toList());
        paper.put("language_iso_code", "ENG");
        paper.put("billing", address(true));
        paper.put("shipping", shipping(order));
        paper.put("checkout", Map.of("comments", order.wish().note(), "custom_field1", "spring"));
        paper.put("gift", Map.of("gift", false));
        paper.put("internal", internal(order));
        paper.put("payment", payment(order.placed()));
        paper.put("items", items(order.wish().lines(), center));
        paper.put("summary", summary(order.wish().lines()));
        paper.put("coupons", List.of(Map.of("coupon_code", "WELCOME")));
        return paper;
    }

    private static Map<String, Object> move(Order.Move move) {
        return Map.of(
                "before_stage",
                move.from().words(),
                "after_stage",
                move.to().words(),
                "transition_dts",
                move.at().toString());
    }

    private static Map<String, Object> address(boolean billing) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("first_name", "Pat");
        address.put("last_name", "Example");
        address.put("company", "Example Goods");
        address.put("address1", "12 Sample Street");
        address.put("address2", "Unit 4");
        address.put("city", "Springfield");
        address.put("state_region", "IL");
        address.put("postal_code", "62701");
        address.put("country_code", "US");
        address.put("day_phone", "217-555-0123");
        if (billing) {
            address.put("email", "pat@example.com");
        }
        return address;
    }

    private static Map<String, Object> shipping(Order order) {
        Map<String, Object> shipping = address(false);
        shipping.put("shipping_method", "USPS: Priority Mail");
        shipping.put("special_instructions", "Leave at the back door");
        shipping.put("ship_to_residential", true);
        shipping.put("tracking_numbers", order.trackingNumbers());
        return shipping;
    }

    private static Map<String, Object> internal(Order order) {
        return Map.of(
                "transactional_merchant_notes",
                order.notes().stream().map(note -> Map.of("note", note)).toList());
    }

    private static Map<String, Object> payment(Instant at) {
        return Map.of(
                "payment_method",
                "Credit Card",
                "payment_status",
                "Processed",
                "payment_dts",
                at.toString(),
                "test_order",
                false);
    }

    private static List<Map<String, Object>> items(List<Wish.Line> lines, Optional<String> center) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Wish.Line line = lines.get(index);
            if (center.isEmpty() || center.get().equals(line.center())) {
                items.add(item(index + 1, line));
            }
        }
        return items;
    }

    private static Map<String, Object> item(int index, Wish.Line line) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("item_index", index);
        item.put("merchant_item_id", line.sku());
        item.put("description", "A thing called " + line.sku());
        item.put("quantity", line.quantity());
        item.put("distribution_center_code", line.center());
        item.put("kit", false);
        item.put("kit_component", false);
        item.put("cost", money(PRICE));
        item.put("unit_cost_with_discount", money(PRICE));
        item.put("weight", Map.of("uom", "OZ", "value", 8));
        item.put("options", List.of(Map.of("label", "Color", "value", "Blue")));
        return item;
    }

    private static Map<String, Object> summary(List<Wish.Line> lines) {
        int units = lines.stream().mapToInt(Wish.Line::quantity).sum();
        BigDecimal subtotal = PRICE.multiply(BigDecimal.valueOf(units));
        return Map.of(
                "subtotal", money(subtotal),
                "tax", money(BigDecimal.ZERO),
                "shipping_handling_total", money(SHIPPING),
                "total", money(subtotal.add(SHIPPING)));
    }

    private static Map<String, Object> money(BigDecimal amount) {
        return Map.of("currency_code", "USD", "value", amount, "localized", amount);
    }
}
