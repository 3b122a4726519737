package dev.cartage.rules;

import dev.cartage.model.Address;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders to try rules on. */
final class Orders {
    /** A Friday, late in the evening in UTC and in the afternoon in Denver. */
    static final Instant NOW = Instant.parse("2026-03-06T22:15:00Z");

    static final ZoneId DENVER = ZoneId.of("America/Denver");

    private Orders() {}

    /** Two mugs and a cold pack for Canada, placed that day. */
    static Order canadian() {
        return Order.draft("9001", "#1001")
                .shippingAddress(new Address(
                        "Ada Example", "", "12 Maple St.", "Apt 4", "", "Toronto", "ON", "M5V 2T6", "CA", "555-0100"))
                .set(OrderFields.CUSTOMER_EMAIL, "ada@example.com")
                .set(OrderFields.ORDERED_AT, Optional.of(Instant.parse("2026-03-06T20:00:00Z")))
                .set(OrderFields.SHIPPING_METHOD, "Free Shipping")
                .set(OrderFields.SUBTOTAL, Optional.of(new BigDecimal("61.00")))
                .set(OrderFields.SHIPPING_AMOUNT, Optional.of(new BigDecimal("7.50")))
                .set(OrderFields.NOTES, "Leave at door, PO 4711")
                .set(OrderFields.GIFT_MESSAGE, "Enjoy")
                .set(OrderFields.TAGS, List.of("vip", "spring"))
                .custom(Map.of("zone", "north"))
                .lines(List.of(line("1", "MUG-1", 2, "18.00"), line("2", "COLD-7", 1, "25.00")))
                .done();
    }

    static OrderLine line(String id, String sku, int quantity, String price) {
        return OrderLine.of(id, sku, "A " + sku, quantity)
                .with(LineFields.UNIT_PRICE, Optional.of(new BigDecimal(price)));
    }

    static Order withLines(OrderLine... lines) {
        return canadian().withLines(List.of(lines));
    }
}
