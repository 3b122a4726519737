package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Puts every field that Vendure gives into the order: what the table {@code order.fields} says, and what it cannot say.
 *
 * @param decimals of amounts, which Vendure gives as whole numbers whatever the currency
 */
record OrderFieldsMapper(JsonNode order, int decimals) {
    /** A custom field of a line. */
    static final String VARIANT = "product_variant_id";

    private static final Mapping TABLE =
            Mapping.load(OrderFieldsMapper.class, "order.fields", OrderFields.catalogue(), Map.of());

    Order order(String id, List<OrderLine> lines) {
        Order.Draft draft = Order.draft(id, Json.text(order, "code"))
                .set(OrderFields.PAYMENT_DATE, paidAt())
                .set(OrderFields.TAX_AMOUNT, difference("totalWithTax", "total"))
                .set(OrderFields.SHIPPING_TAX_AMOUNT, difference("shippingWithTax", "shipping"))
                .set(OrderFields.PAYMENT_TYPE, joined(payments().map(payment -> Json.text(payment, "method")), ", "))
                .set(OrderFields.NOTES, notes());
        TABLE.fill(order, draft::set, this::amount);
        return draft.lines(lines).done();
    }

    private BigDecimal amount(BigDecimal whole) {
        return whole.movePointLeft(decimals).setScale(decimals);
    }

    private Stream<JsonNode> payments() {
        return order.path("payments")
                .valueStream()
                .filter(payment -> List.of("Authorized", "Settled").contains(Json.text(payment, "state")));
    }

    private Optional<Instant> paidAt() {
        return payments()
                .filter(payment -> Json.text(payment, "state").equals("Settled"))
                .flatMap(payment -> Json.instant(payment, "createdAt").stream())
                .max(Instant::compareTo);
    }

    private Optional<BigDecimal> difference(String whole, String part) {
        return number(order, whole).flatMap(all -> number(order, part).map(all::subtract));
    }

    private Optional<BigDecimal> number(JsonNode node, String field) {
        return node.path(field).bigIntegerValueOpt().map(BigDecimal::new).map(this::amount);
    }

    /** What the shop noted for the buyer to see; its private notes stay in the shop. */
    private String notes() {
        return joined(
                order.path("history").path("items").valueStream().map(note -> Json.text(note.path("data"), "note")),
                "\n");
    }

    private static String joined(Stream<String> texts, String by) {
        return texts.filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining(by));
    }

    /** What is left to ship. */
    List<OrderLine> lines() {
        return order.path("lines")
                .valueStream()
                .filter(line -> remaining(line) > 0)
                .map(this::line)
                .toList();
    }

    private static int remaining(JsonNode line) {
        int fulfilled = line.path("fulfillmentLines")
                .valueStream()
                .filter(one -> !Json.text(one.path("fulfillment"), "state").equals("Cancelled"))
                .mapToInt(one -> one.path("quantity").intValue(0))
                .sum();
        return line.path("quantity").intValue(0) - fulfilled;
    }

    private OrderLine line(JsonNode line) {
        JsonNode variant = line.path("productVariant");
        OrderLine plain = OrderLine.of(
                Json.text(line, "id"), Json.text(variant, "sku"), Json.text(variant, "name"), remaining(line));
        String options = joined(variant.path("options").valueStream().map(option -> Json.text(option, "name")), ", ");
        return new OrderLine(
                plain.values()
                        .change()
                        .set(LineFields.UNIT_PRICE, number(line, "unitPrice"))
                        .set(LineFields.OPTIONS, options)
                        .done(),
                Map.of(VARIANT, Json.text(variant, "id")));
    }
}
