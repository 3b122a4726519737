package dev.cartage.connectors.fileexchange;

import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Orders as the world really places them. */
final class OddOrders {
    private static final String[] NAMES = {
        "Jo Doe",
        "Zoë \"Zed\" Zimmer",
        "O'Brien, Pat",
        "山田 太郎",
        "Ada 🎁🚚",
        "=HYPERLINK(1)",
        "Line\nBreak",
        "Tab\tbed\r\nReturn"
    };
    private static final String[] METHODS = {"UPS Ground", "FedEx 2Day", "USPS Priority", "Standard"};

    private OddOrders() {}

    /** By a seed; the last two have 300 lines and a note of one million characters. */
    static List<WarehouseOrder> some(int count, long seed) {
        Random random = new Random(seed);
        return Stream.concat(
                        IntStream.range(0, count).mapToObj(i -> order("R" + i, 1 + random.nextInt(4), "", random)),
                        Stream.of(
                                order("R-long", 300, "", random),
                                order("R-note", 1, "Please \"wrap\" it 🎁\n".repeat(50_000), random)))
                .toList();
    }

    private static WarehouseOrder order(String reference, int lines, String notes, Random random) {
        Address to = new Address(
                NAMES[random.nextInt(NAMES.length)],
                random.nextBoolean() ? "Example \"Best\" Ltd" : "",
                "1 Main St\nRear, left",
                "",
                "",
                "Springfield",
                "IL",
                "62701",
                "US",
                "555-0100");
        Order order = Order.draft("x" + reference, "#" + reference)
                .set(OrderFields.CUSTOMER_EMAIL, "jo@example.com")
                .set(OrderFields.NOTES, notes)
                .set(OrderFields.SHIPPING_METHOD, METHODS[random.nextInt(METHODS.length)])
                .shippingAddress(to)
                .lines(IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> OrderLine.of(
                                "l" + i, "SKU \"" + random.nextInt(50) + "\", é", "", 1 + random.nextInt(5)))
                        .toList())
                .done();
        return new WarehouseOrder(reference, order, "EAST");
    }
}
