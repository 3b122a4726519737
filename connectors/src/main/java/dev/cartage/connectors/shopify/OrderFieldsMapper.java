package dev.cartage.connectors.shopify;

import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Puts every field that Shopify gives into the order. Amounts are those of today, after edits and refunds. */
final class OrderFieldsMapper {
    private static final Set<String> GIFT_MESSAGE =
            Set.of("gift message", "gift_message", "gift-message", "giftmessage", "gift note", "gift_note");

    private OrderFieldsMapper() {}

    static Order order(String id, JsonNode order, List<FulfillmentOrder> ready, List<OrderLine> lines) {
        JsonNode shipping = order.path("shippingLine");
        Map<String, String> attributes = LineMapper.attributes(order);
        return Order.draft(id, Json.text(order, "name"))
                .set(OrderFields.SOURCE_ID, Json.text(order, "sourceIdentifier"))
                .set(OrderFields.LEAD_SOURCE, Json.text(order, "sourceName"))
                .set(OrderFields.TAGS, texts(order.path("tags")))
                .set(OrderFields.BILLING_CUSTOMER_ID, Gid.number(Json.text(order.path("customer"), "id")))
                .set(OrderFields.CUSTOMER_EMAIL, Json.text(order, "email"))
                .billingAddress(address(order.path("billingAddress")))
                .shippingAddress(address(order.path("shippingAddress")))
                .set(OrderFields.ORDERED_AT, instant(order, "processedAt"))
                .set(OrderFields.REQUESTED_SHIP_DATE, shipDate(ready))
                .set(OrderFields.CURRENCY_CODE, Json.text(order, "currencyCode"))
                .set(OrderFields.SUBTOTAL, Json.amount(order.path("currentSubtotalPriceSet")))
                .set(OrderFields.SHIPPING_AMOUNT, Json.amount(order.path("currentShippingPriceSet")))
                .set(OrderFields.DISCOUNT_AMOUNT, Json.amount(order.path("currentTotalDiscountsSet")))
                .set(OrderFields.TAX_AMOUNT, Json.amount(order.path("currentTotalTaxSet")))
                .set(OrderFields.SHIPPING_TAX_AMOUNT, shippingTax(shipping.path("taxLines")))
                .set(OrderFields.TOTAL, Json.amount(order.path("currentTotalPriceSet")))
                .set(OrderFields.DISCOUNT_CODES, texts(order.path("discountCodes")))
                .set(OrderFields.PAYMENT_TYPE, String.join(", ", texts(order.path("paymentGatewayNames"))))
                .set(OrderFields.PURCHASE_ORDER_ID, Json.text(order, "poNumber"))
                .set(OrderFields.SERVICE_LEVEL, Json.text(shipping, "code"))
                .set(OrderFields.SHIPPING_METHOD, Json.text(shipping, "title"))
                .set(
                        OrderFields.WAREHOUSE_CODE,
                        Json.text(ready.getFirst().node().path("assignedLocation"), "name"))
                .set(OrderFields.NOTES, Json.text(order, "note"))
                .set(OrderFields.GIFT_MESSAGE, giftMessage(attributes))
                .lines(lines)
                .custom(attributes)
                .done();
    }

    private static Address address(JsonNode address) {
        String code = Json.text(address, "provinceCode");
        return new Address(
                Json.text(address, "name"),
                Json.text(address, "company"),
                Json.text(address, "address1"),
                Json.text(address, "address2"),
                "",
                Json.text(address, "city"),
                code.isEmpty() ? Json.text(address, "province") : code,
                Json.text(address, "zip"),
                Json.text(address, "countryCodeV2"),
                Json.text(address, "phone"));
    }

    private static Optional<Instant> instant(JsonNode node, String field) {
        String text = Json.text(node, field);
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** The earliest day a fulfillment order was scheduled for. */
    private static Optional<Instant> shipDate(List<FulfillmentOrder> ready) {
        return ready.stream()
                .flatMap(one -> instant(one.node(), "fulfillAt").stream())
                .min(Instant::compareTo);
    }

    private static Optional<BigDecimal> shippingTax(JsonNode taxes) {
        return taxes.valueStream()
                .flatMap(tax -> Json.amount(tax.path("priceSet")).stream())
                .reduce(BigDecimal::add);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.stringValue("")).toList();
    }

    private static String giftMessage(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .filter(one -> GIFT_MESSAGE.contains(one.getKey().toLowerCase(java.util.Locale.ROOT)))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }
}
