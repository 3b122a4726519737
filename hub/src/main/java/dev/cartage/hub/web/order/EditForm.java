package dev.cartage.hub.web.order;

import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.FieldText;
import dev.cartage.hub.web.Words;
import dev.cartage.model.Field;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An order as a form: each field by its name, {@code line.N.FIELD} for lines, {@code new.FIELD} for one more line. */
public record EditForm(List<Group> groups, List<Line> lines, Map<String, String> added) {
    private static final List<Field<?>> IN_LINES = List.of(LineFields.SKU, LineFields.NAME, LineFields.QUANTITY);

    /** Fields that belong together. */
    public record Group(String title, boolean open, List<Input> inputs) {}

    /** @param value as it is typed */
    public record Input(String name, String title, String value) {}

    /** A line that is there. */
    public record Line(int position, List<Input> inputs, boolean removed) {}

    static EditForm of(Order order) {
        return typed(order, Map.of());
    }

    /** What the order says, and over it what is typed. */
    static EditForm typed(Order order, Map<String, String> typed) {
        Map<String, List<Input>> groups = new java.util.LinkedHashMap<>();
        List.of("Ships to", "Shipping", "Customer and notes", "Billed to", "Everything else")
                .forEach(title -> groups.put(title, new ArrayList<>()));
        for (Field<?> field : OrderFields.catalogue().fields()) {
            if (!field.equals(OrderFields.EXTERNAL_ID)) {
                var value = typed.getOrDefault(field.name(), FieldText.show(order.values(), field));
                java.util.Objects.requireNonNull(groups.get(group(field.name())))
                        .add(new Input(field.name(), title(field.name()), value));
            }
        }
        order.custom()
                .forEach((name, value) -> java.util.Objects.requireNonNull(groups.get("Everything else"))
                        .add(new Input("custom." + name, name, typed.getOrDefault("custom." + name, value))));
        List<Group> shown = new ArrayList<>();
        groups.forEach((title, inputs) -> shown.add(new Group(title, shown.size() < 3, inputs)));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            lines.add(line(i + 1, order.lines().get(i), typed));
        }
        return new EditForm(shown, lines, added(typed));
    }

    private static Line line(int position, OrderLine line, Map<String, String> typed) {
        var inputs = IN_LINES.stream()
                .map(field -> {
                    var name = "line." + position + "." + field.name();
                    return new Input(
                            name, title(field.name()), typed.getOrDefault(name, FieldText.show(line.values(), field)));
                })
                .toList();
        return new Line(position, inputs, typed.containsKey("line." + position + ".removed"));
    }

    private static String group(String field) {
        if (field.startsWith("shipping_address")) {
            return "Ships to";
        }
        if (field.startsWith("billing_address")) {
            return "Billed to";
        }
        return switch (field) {
            case "shipping_carrier_name",
                    "shipping_carrier_service_level",
                    "external_shipping_description",
                    "shipping_warehouse_code",
                    "requested_ship_date",
                    "signature_required" -> "Shipping";
            case "customer_email", "notes", "shipping_notes", "gift_message", "external_display_id", "external_tags" ->
                "Customer and notes";
            default -> "Everything else";
        };
    }

    private static String title(String field) {
        return Words.title(field.replaceFirst("^(shipping|billing)_address[._]", "")
                .replaceFirst("^external_(display_id)$", "order number")
                .replaceFirst("^external_shipping_description$", "shipping method")
                .replaceFirst("^qty_ordered$", "quantity")
                .replaceFirst("^shipping_carrier_name$", "carrier")
                .replaceFirst("^(external|shipping_carrier)_", "")
                .replaceFirst("(?<=[a-z])(?=[0-9])", " "));
    }

    private static Map<String, String> added(Map<String, String> typed) {
        Map<String, String> added = new HashMap<>();
        IN_LINES.forEach(field -> added.put(
                field.name(), typed.getOrDefault("new." + field.name(), "").strip()));
        return added;
    }

    /** What differs from the order. */
    static Edits edits(Order order, Map<String, String> typed) {
        Map<String, Edits.Change> fields = new TreeMap<>();
        for (Field<?> field : OrderFields.catalogue().fields()) {
            change(fields, field.name(), FieldText.show(order.values(), field), typed, field.name());
        }
        order.custom().forEach((name, value) -> change(fields, "custom." + name, value, typed, "custom." + name));
        Map<String, Map<String, Edits.Change>> lines = new TreeMap<>();
        List<String> removed = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            Map<String, Edits.Change> changes = new TreeMap<>();
            for (Field<?> field : IN_LINES) {
                change(
                        changes,
                        field.name(),
                        FieldText.show(line.values(), field),
                        typed,
                        "line." + (i + 1) + "." + field.name());
            }
            if (typed.containsKey("line." + (i + 1) + ".removed")) {
                removed.add(line.id());
            } else if (!changes.isEmpty()) {
                lines.put(line.id(), changes);
            }
        }
        var added = added(typed);
        boolean more = !added.getOrDefault("sku", "").isEmpty();
        return new Edits(fields, lines, removed, more ? List.of(added) : List.of());
    }

    private static void change(
            Map<String, Edits.Change> changes, String field, String was, Map<String, String> typed, String name) {
        var now = typed.get(name);
        if (now != null && !now.strip().equals(was.strip())) {
            changes.put(field, new Edits.Change(was, now.strip()));
        }
    }
}
