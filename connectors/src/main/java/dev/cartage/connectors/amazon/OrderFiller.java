package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.model.Catalogue;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Promises;
import dev.cartage.model.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts what Amazon says into the order's fields; the tables beside this class say where each comes from. */
final class OrderFiller {
    private static final Mapping ORDER = table("order-2026.txt", OrderFields.catalogue());
    private static final Mapping LINE = table("line-2026.txt", LineFields.catalogue());
    private static final Mapping OLD_ORDER = table("order-v0.txt", OrderFields.catalogue());
    private static final Mapping OLD_LINE = table("line-v0.txt", LineFields.catalogue());

    private final JsonNode document;
    private final Facts facts;

    OrderFiller(JsonNode document, Facts facts) {
        this.document = document;
        this.facts = facts;
    }

    private static Mapping table(String file, Catalogue catalogue) {
        return Mapping.load(OrderFiller.class, file, catalogue, Map.of());
    }

    Order order(String id) {
        Order.Draft draft = Order.draft(id, facts.get("number"));
        (facts.old ? OLD_ORDER : ORDER).fill(prepared(), draft::set);
        List<String> tags = new ArrayList<>(Json.texts(document.path("programs")));
        if (facts.prime() && !tags.contains("PRIME")) {
            tags.add("PRIME");
        }
        if (facts.cancelAsked()) {
            tags.add("BUYER_ASKS_TO_CANCEL");
        }
        draft.set(OrderFields.TAGS, tags).set(OrderFields.SHIPPING_NOTES, shippingNotes());
        Order order = draft.lines(lines()).custom(promises()).done();
        return facts.prime()
                ? order.with(OrderFields.SHIPPING_METHOD, "PRIME " + order.get(OrderFields.SHIPPING_METHOD))
                : order;
    }

    /** With amounts by their type, discounts above zero. */
    private JsonNode prepared() {
        ObjectNode whole = document.deepCopy().asObject();
        ObjectNode amounts = whole.putObject("amounts");
        for (JsonNode one : document.path("proceeds").path("breakdowns").values()) {
            amounts.put(
                    Json.text(one, "type"),
                    Json.text(one.path("subtotal"), "amount").replace("-", ""));
        }
        return whole;
    }

    /** What a warehouse without a field for it must still read. */
    private String shippingNotes() {
        List<String> notes = new ArrayList<>();
        if (facts.prime()) {
            notes.add("AMAZON PRIME: buy the label from Amazon. Ship by " + facts.get("ship_by") + ", deliver by "
                    + facts.get("deliver_by") + ".");
        }
        if (!facts.get("leave_at").isEmpty()) {
            notes.add("Leave at: " + facts.get("leave_at"));
        }
        return String.join("\n", notes);
    }

    private Map<String, String> promises() {
        Map<String, String> custom = new HashMap<>();
        custom.put(Promises.SHIP_BY, facts.get("ship_by"));
        custom.put(Promises.DELIVER_BY, facts.get("deliver_by"));
        if (facts.prime()) {
            custom.put("amazon_prime", "true");
            custom.put(Promises.NEVER_WAITS, "true");
        }
        custom.values().removeIf(String::isEmpty);
        return custom;
    }

    /** What is left to ship. */
    private List<OrderLine> lines() {
        return document.path(facts.old ? "OrderItems" : "orderItems")
                .valueStream()
                .map(this::line)
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    private OrderLine line(JsonNode item) {
        Values.Change values = Values.none(LineFields.catalogue()).change();
        (facts.old ? OLD_LINE : LINE).fill(item, values::set);
        String asin = Json.text(item, "ASIN") + Json.text(item.path("product"), "asin");
        OrderLine line = new OrderLine(values.done(), asin.isEmpty() ? Map.of() : Map.of("asin", asin));
        return facts.old ? left(line) : line;
    }

    /** The old interface gives what was ordered and what was shipped, and the price of all units together. */
    private static OrderLine left(OrderLine all) {
        BigDecimal units = BigDecimal.valueOf(Math.max(1, all.quantity()));
        return all.with(
                        LineFields.UNIT_PRICE,
                        all.get(LineFields.UNIT_PRICE).map(price -> price.divide(units, 4, RoundingMode.HALF_UP)))
                .with(LineFields.QUANTITY, all.quantity() - all.get(LineFields.FULFILLED))
                .with(LineFields.FULFILLED, 0);
    }
}
