package dev.cartage.hub.api;

import dev.cartage.hub.order.OrderJson;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Field;
import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders as the API shows them: the fields of DropStream's order object, by their names; addresses as objects. */
final class OrderObject {
    private OrderObject() {}

    /** Of a row of {@code orders} joined to {@code order_state}. */
    static Map<String, @Nullable Object> read(ResultSet row, int number) throws SQLException {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", row.getLong("id"));
        shown.put("store_id", row.getLong("store_id"));
        addFields(shown, OrderJson.read(row.getString("content")));
        shown.put("external_id", row.getString("external_id"));
        shown.put("external_display_id", row.getString("number"));
        shown.put("external_warehouse_order_id", row.getString("warehouse_reference"));
        shown.put("fulfillment_state", row.getString("status").toLowerCase(Locale.ROOT));
        shown.put(
                "fulfillment_transitioned_at",
                Timestamps.readOptional(row, "transitioned_at")
                        .map(Object::toString)
                        .orElse(null));
        shown.put("fulfillment_warehouse_id", row.getLong("warehouse_id"));
        shown.put("ordered_at", Timestamps.read(row, "placed_at").toString());
        shown.put("created_at", Timestamps.read(row, "imported_at").toString());
        shown.put("customer_name", row.getString("customer_name"));
        shown.put("shipping_country", row.getString("country"));
        shown.put("units", row.getInt("units"));
        shown.put("problem", row.getString("problem_code"));
        return shown;
    }

    private static void addFields(Map<String, @Nullable Object> shown, Order order) {
        addValues(shown, order.values());
        shown.put("order_lines", order.lines().stream().map(OrderObject::line).toList());
        shown.put("custom", order.custom());
    }

    private static Map<String, @Nullable Object> line(OrderLine line) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        addValues(fields, line.values());
        fields.put("custom", line.custom());
        return fields;
    }

    /** What is not known is null. */
    @SuppressWarnings("unchecked")
    private static void addValues(Map<String, @Nullable Object> shown, Values values) {
        for (Field<?> field : values.catalogue().fields()) {
            var value = values.has(field) ? plain(values.get(field)) : null;
            var name = field.name();
            int dot = name.indexOf('.');
            if (dot < 0) {
                shown.put(name, value);
            } else {
                var inner = (Map<String, @Nullable Object>) shown.computeIfAbsent(
                        name.substring(0, dot), _ -> new LinkedHashMap<String, @Nullable Object>());
                java.util.Objects.requireNonNull(inner).put(name.substring(dot + 1), value);
            }
        }
    }

    private static Object plain(Object value) {
        return value instanceof Optional<?> optional ? optional.orElseThrow().toString() : value;
    }
}
