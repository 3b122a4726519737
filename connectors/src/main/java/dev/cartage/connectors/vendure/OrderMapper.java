package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Lines;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.connectors.support.OrderReading;
import dev.cartage.connectors.support.Sieve;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Decides what an order of Vendure's means for the warehouse, and makes it: by the tables {@code order.fields} and {@code
 * line.fields}, and what they cannot say.
 */
record OrderMapper(VendureSettings settings) {
    /** The order as Vendure gave it, in a document of ours. */
    static final String ORDER = "order";

    /** Beside it how many decimals amounts have, which Vendure gives as whole numbers whatever the currency. */
    static final String DECIMALS = "moneyStrategyPrecision";

    /** A custom field of a line. */
    static final String VARIANT = "product_variant_id";

    private static final Mapping FIELDS =
            Mapping.load(OrderMapper.class, "order.fields", OrderFields.catalogue(), Map.of());
    private static final Mapping LINE_FIELDS =
            Mapping.load(OrderMapper.class, "line.fields", LineFields.catalogue(), Map.of());

    Reading map(RawOrder raw) {
        return OrderReading.of(
                raw,
                VendureConnector.NAME,
                ORDER + ".code",
                document -> map(
                        raw.externalId(),
                        document.path(ORDER),
                        document.path(DECIMALS).intValue(2)));
    }

    private Reading map(String id, JsonNode order, int decimals) {
        String state = Json.text(order, "state");
        return new Sieve(id, Json.text(order, "code"))
                .withdrawn(state.equals("Cancelled"))
                .unwanted(
                        Json.text(order, "type").equals("Aggregate"),
                        () -> "It only holds several sellers' orders together; each seller has its own.")
                .unwanted(!settings.wantedStates().contains(state), () -> "Its state is " + state + ".")
                .placed(() -> Json.instant(order, "orderPlacedAt"), settings.acceptOrdersAfter())
                .lines(
                        () -> lines(order, decimals),
                        "Nothing of it is left to ship.",
                        left -> order(id, order, decimals).lines(left).done());
    }

    private static List<OrderLine> lines(JsonNode order, int decimals) {
        return Json.list(order, "lines").stream()
                .filter(line -> remaining(line) > 0)
                .map(line -> line(line, decimals))
                .toList();
    }

    private static int remaining(JsonNode line) {
        int fulfilled = Json.list(line, "fulfillmentLines").stream()
                .filter(one -> !Json.text(one, "fulfillment.state").equals("Cancelled"))
                .mapToInt(one -> one.path("quantity").intValue(0))
                .sum();
        return line.path("quantity").intValue(0) - fulfilled;
    }

    private static OrderLine line(JsonNode line, int decimals) {
        return Lines.of(
                LINE_FIELDS,
                line,
                Json.text(line, "id"),
                remaining(line),
                Map.of(VARIANT, Json.text(line, "productVariant.id")),
                whole -> amount(whole, decimals));
    }

    private static BigDecimal amount(BigDecimal whole, int decimals) {
        return whole.movePointLeft(decimals).setScale(decimals);
    }

    private static Order.Draft order(String id, JsonNode order, int decimals) {
        Stream<String> methods =
                payments(order, Set.of("Authorized", "Settled")).map(one -> Json.text(one, "method"));
        // What the shop noted for the buyer to see; its private notes stay in the shop.
        Stream<String> notes = Json.list(order, "history.items").stream().map(one -> Json.text(one, "data.note"));
        Optional<Instant> paidAt = payments(order, Set.of("Settled"))
                .flatMap(payment -> Json.instant(payment, "createdAt").stream())
                .max(Instant::compareTo);
        Order.Draft draft = Order.draft(id, Json.text(order, "code"))
                .set(OrderFields.PAYMENT_DATE, paidAt)
                .set(OrderFields.PAYMENT_TYPE, joined(methods, ", "))
                .set(OrderFields.NOTES, joined(notes, "\n"));
        FIELDS.fill(order, draft::set, whole -> amount(whole, decimals));
        return draft;
    }

    private static Stream<JsonNode> payments(JsonNode order, Set<String> states) {
        return Json.list(order, "payments").stream().filter(one -> states.contains(Json.text(one, "state")));
    }

    private static String joined(Stream<String> texts, String by) {
        return texts.filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining(by));
    }
}
