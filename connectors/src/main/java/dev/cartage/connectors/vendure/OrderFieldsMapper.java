package dev.cartage.connectors.vendure;

import dev.cartage.model.Address;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Puts every field that Vendure gives into the order. Prices are without tax, but for the total. */
final class OrderFieldsMapper {
    /** A custom field of a line. */
    static final String VARIANT = "product_variant_id";

    private final JsonNode order;
    private final int decimals;

    /** @param decimals of amounts, which Vendure gives as whole numbers whatever the currency */
    OrderFieldsMapper(JsonNode order, int decimals) {
        this.order = order;
        this.decimals = decimals;
    }

    Order order(String id, List<OrderLine> lines) {
        return Order.draft(id, Json.text(order, "code"))
                .set(OrderFields.BILLING_CUSTOMER_ID, Json.text(order.path("customer"), "id"))
                .set(OrderFields.CUSTOMER_EMAIL, Json.text(order.path("customer"), "emailAddress"))
                .shippingAddress(address(order.path("shippingAddress")))
                .billingAddress(address(order.path("billingAddress")))
                .set(OrderFields.ORDERED_AT, Json.instant(order, "orderPlacedAt"))
                .set(OrderFields.PAYMENT_DATE, paidAt())
                .set(OrderFields.CURRENCY_CODE, Json.text(order, "currencyCode"))
                .set(OrderFields.SUBTOTAL, amount(order, "subTotal"))
                .set(OrderFields.SHIPPING_AMOUNT, amount(order, "shipping"))
                .set(OrderFields.DISCOUNT_AMOUNT, discount())
                .set(OrderFields.TAX_AMOUNT, difference("totalWithTax", "total"))
                .set(OrderFields.SHIPPING_TAX_AMOUNT, difference("shippingWithTax", "shipping"))
                .set(OrderFields.TOTAL, amount(order, "totalWithTax"))
                .set(OrderFields.DISCOUNT_CODES, couponCodes())
                .set(OrderFields.PAYMENT_TYPE, joined(payments(), payment -> Json.text(payment, "method"), ", "))
                .set(OrderFields.SERVICE_LEVEL, joined(shippingMethods(), method -> Json.text(method, "code"), ", "))
                .set(OrderFields.SHIPPING_METHOD, joined(shippingMethods(), method -> Json.text(method, "name"), ", "))
                .set(OrderFields.NOTES, notes())
                .lines(lines)
                .done();
    }

    private static Address address(JsonNode address) {
        return new Address(
                Json.text(address, "fullName"),
                Json.text(address, "company"),
                Json.text(address, "streetLine1"),
                Json.text(address, "streetLine2"),
                "",
                Json.text(address, "city"),
                Json.text(address, "province"),
                Json.text(address, "postalCode"),
                Json.text(address, "countryCode"),
                Json.text(address, "phoneNumber"));
    }

    private Stream<JsonNode> payments() {
        return order.path("payments")
                .valueStream()
                .filter(payment -> List.of("Authorized", "Settled").contains(Json.text(payment, "state")));
    }

    private Optional<java.time.Instant> paidAt() {
        return payments()
                .filter(payment -> Json.text(payment, "state").equals("Settled"))
                .flatMap(payment -> Json.instant(payment, "createdAt").stream())
                .max(java.time.Instant::compareTo);
    }

    private Optional<BigDecimal> amount(JsonNode node, String field) {
        return node.path(field).bigIntegerValueOpt().map(whole -> new BigDecimal(whole, decimals));
    }

    private Optional<BigDecimal> difference(String whole, String part) {
        return amount(order, whole).flatMap(all -> amount(order, part).map(all::subtract));
    }

    /** Vendure counts discounts below zero. */
    private Optional<BigDecimal> discount() {
        return order.path("discounts")
                .valueStream()
                .flatMap(one -> amount(one, "amount").stream())
                .reduce(BigDecimal::add)
                .map(BigDecimal::negate);
    }

    private List<String> couponCodes() {
        return order.path("couponCodes")
                .valueStream()
                .map(code -> code.stringValue(""))
                .toList();
    }

    private Stream<JsonNode> shippingMethods() {
        return order.path("shippingLines").valueStream().map(line -> line.path("shippingMethod"));
    }

    /** What the shop noted for the buyer to see; its private notes stay in the shop. */
    private String notes() {
        Stream<JsonNode> notes = order.path("history").path("items").valueStream();
        return joined(notes, note -> Json.text(note.path("data"), "note"), "\n");
    }

    private static String joined(Stream<JsonNode> nodes, Function<JsonNode, String> text, String by) {
        return nodes.map(text).filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining(by));
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
        String options = joined(variant.path("options").valueStream(), option -> Json.text(option, "name"), ", ");
        return new OrderLine(
                plain.values()
                        .change()
                        .set(LineFields.UNIT_PRICE, amount(line, "unitPrice"))
                        .set(LineFields.OPTIONS, options)
                        .done(),
                Map.of(VARIANT, Json.text(variant, "id")));
    }
}
