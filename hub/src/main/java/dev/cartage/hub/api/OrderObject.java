package dev.cartage.hub.api;

import dev.cartage.hub.order.read.OrderRow;
import dev.cartage.model.Field;
import dev.cartage.model.Order;
import dev.cartage.model.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders as the API shows them: the fields of DropStream's order object, by their names; addresses as objects. */
final class OrderObject {
    private OrderObject() {}

    /** What a list shows. */
    static Map<String, Object> brief(OrderRow row) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", row.id());
        shown.put("store_id", row.storeId());
        shown.put("external_display_id", row.number());
        shown.put("fulfillment_state", row.status().name().toLowerCase(java.util.Locale.ROOT));
        shown.put("problem", row.problem());
        shown.put("customer_name", row.customer());
        shown.put("shipping_country", row.country());
        shown.put("units", row.units());
        shown.put("ordered_at", row.placedAt().toString());
        return shown;
    }

    static void addFields(Map<String, Object> shown, Order order) {
        addValues(shown, order.values());
        List<Map<String, Object>> lines = order.lines().stream()
                .map(line -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    addValues(fields, line.values());
                    fields.put("custom", line.custom());
                    return fields;
                })
                .toList();
        shown.put("order_lines", lines);
        shown.put("custom", order.custom());
    }

    @SuppressWarnings("unchecked")
    private static void addValues(Map<String, Object> shown, Values values) {
        for (Field<?> field : values.catalogue().fields()) {
            if (values.has(field)) {
                var name = field.name();
                int dot = name.indexOf('.');
                if (dot < 0) {
                    shown.put(name, plain(values.get(field)));
                } else {
                    var inner = (Map<String, Object>)
                            shown.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
                    inner.put(name.substring(dot + 1), plain(values.get(field)));
                }
            }
        }
    }

    private static Object plain(Object value) {
        return value instanceof Optional<?> optional ? optional.orElseThrow().toString() : value;
    }
}
