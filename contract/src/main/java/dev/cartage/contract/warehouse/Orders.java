package dev.cartage.contract.warehouse;

import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Orders to send, each under a reference that no warehouse has seen. */
final class Orders {
    private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis());

    private Orders() {}

    static WarehouseOrder of(String sku, int quantity) {
        return of(List.of(OrderLine.of("1", sku, "Product", quantity)), "Jo Doe", "");
    }

    static WarehouseOrder to(String name, String sku) {
        return of(List.of(OrderLine.of("1", sku, "Product", 1)), name, "");
    }

    static WarehouseOrder noting(String note, String sku) {
        return of(List.of(OrderLine.of("1", sku, "Product", 1)), "Jo Doe", note);
    }

    static WarehouseOrder ofLines(int lines, List<String> skus) {
        return of(
                IntStream.range(0, lines)
                        .mapToObj(i -> OrderLine.of(Integer.toString(i + 1), skus.get(i % skus.size()), "Product", 1))
                        .toList(),
                "Jo Doe",
                "");
    }

    private static WarehouseOrder of(List<OrderLine> lines, String name, String note) {
        String reference = "C" + Long.toString(LAST.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT);
        Address to = new Address(name, "", "1 Main St", "Apt 4", "", "Springfield", "IL", "62701", "US", "555-0100");
        Order order = Order.draft("x" + reference, "#" + reference)
                .set(OrderFields.CUSTOMER_EMAIL, "jo@example.com")
                .set(OrderFields.SHIPPING_METHOD, "Ground")
                .set(OrderFields.NOTES, note)
                .shippingAddress(to)
                .lines(lines)
                .done();
        return new WarehouseOrder(reference, order, "");
    }
}
