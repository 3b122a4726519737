package dev.cartage.sandbox.ebay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order as the Fulfillment API writes it. */
final class OrderPaper {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final BigDecimal PRICE = new BigDecimal("12.50");
    private static final BigDecimal SHIPPING = new BigDecimal("4.95");

    private OrderPaper() {}

    static String time(Instant time) {
        return TIME.format(time);
    }

    static Map<String, Object> of(Order order, Account account) {
        int units = order.wish().lines().stream().mapToInt(Wish.Line::quantity).sum();
        BigDecimal subtotal = PRICE.multiply(BigDecimal.valueOf(units));
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("orderId", order.id());
        paper.put("creationDate", time(order.placed()));
        paper.put("lastModifiedDate", time(order.changed()));
        paper.put("orderFulfillmentStatus", order.status());
        paper.put("orderPaymentStatus", order.wish().payment());
        paper.put("sellerId", "example_seller");
        paper.put("buyer", Map.of("username", "example_buyer"));
        paper.put(
                "pricingSummary",
                Map.of(
                        "priceSubtotal", money(subtotal),
                        "priceDiscount", money(new BigDecimal("-1.00")),
                        "deliveryCost", money(SHIPPING),
                        "total", money(subtotal.add(SHIPPING).subtract(BigDecimal.ONE))));
        paper.put("cancelStatus", Map.of("cancelState", order.cancelState(), "cancelRequests", List.of()));
        paper.put("paymentSummary", payment(order));
        paper.put("fulfillmentStartInstructions", List.of(instruction(order)));
        paper.put("lineItems", lines(order, account));
        paper.put("salesRecordReference", order.id().replaceAll("^\\d+-0*(\\d+)-\\d+$", "$1"));
        if (!order.wish().note().isEmpty()) {
            paper.put("buyerCheckoutNotes", order.wish().note());
        }
        return paper;
    }

    private static Map<String, Object> payment(Order order) {
        return Map.of(
                "payments",
                List.of(Map.of(
                        "paymentMethod", "EBAY",
                        "paymentDate", time(order.placed()),
                        "paymentStatus", "PAID")),
                "refunds",
                List.of());
    }

    private static Map<String, Object> instruction(Order order) {
        Map<String, Object> address = Map.of(
                "addressLine1", "1 Example Street",
                "addressLine2", "Suite 5",
                "city", "Exampleville",
                "stateOrProvince", "CA",
                "postalCode", "90000",
                "countryCode", "US");
        Map<String, Object> shipTo = Map.of(
                "fullName",
                "Pat Example",
                "contactAddress",
                address,
                "primaryPhone",
                Map.of("phoneNumber", "555-0100"),
                "email",
                "pat@example.com");
        return Map.of(
                "fulfillmentInstructionsType",
                order.wish().delivery(),
                "maxEstimatedDeliveryDate",
                time(order.placed().plus(Duration.ofDays(5))),
                "shippingStep",
                Map.of("shipTo", shipTo, "shippingCarrierCode", "USPS", "shippingServiceCode", "USPSPriority"));
    }

    private static List<Map<String, Object>> lines(Order order, Account account) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Wish.Line line : order.wish().lines()) {
            int place = lines.size();
            Map<String, Object> paper = new LinkedHashMap<>();
            paper.put("lineItemId", order.lineId(place));
            paper.put(
                    "legacyItemId",
                    account.listing(line.sku()).map(Listing::listingId).orElse("110000000000"));
            paper.put("sku", line.sku());
            paper.put("title", "Kettle " + line.sku());
            paper.put("quantity", line.quantity());
            paper.put("lineItemCost", money(PRICE.multiply(BigDecimal.valueOf(line.quantity()))));
            paper.put("lineItemFulfillmentStatus", order.status(place));
            paper.put("soldFormat", "FIXED_PRICE");
            paper.put("listingMarketplaceId", "EBAY_US");
            paper.put("purchaseMarketplaceId", "EBAY_US");
            paper.put("variationAspects", List.of(Map.of("name", "Color", "value", "Blue")));
            paper.put(
                    "lineItemFulfillmentInstructions",
                    Map.of("shipByDate", time(order.placed().plus(Duration.ofDays(1)))));
            lines.add(paper);
        }
        return lines;
    }

    private static Map<String, Object> money(BigDecimal amount) {
        return Map.of("value", amount.toPlainString(), "currency", "USD");
    }
}
