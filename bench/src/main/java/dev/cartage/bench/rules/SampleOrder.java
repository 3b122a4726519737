package dev.cartage.bench.rules;

import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Orders with a few lines. */
final class SampleOrder {
    private static final List<String> COUNTRIES = List.of("US", "CA", "MX", "DE");

    private SampleOrder() {}

    static Order of(int number) {
        String country = COUNTRIES.get(number % COUNTRIES.size());
        return Order.draft("order-" + number, "#" + number)
                .set(OrderFields.CUSTOMER_EMAIL, "buyer" + number + "@example.com")
                .set(OrderFields.SUBTOTAL, Optional.of(new BigDecimal(20 + number % 100)))
                .set(OrderFields.NOTES, "Leave it at the door")
                .set(OrderFields.SHIPPING_METHOD, number % 3 == 0 ? "Express" : "Standard")
                .shippingAddress(new Address("Ada Byron", "", "1 Low Rd", "", "", "Town", "", "1000", country, ""))
                .lines(List.of(
                        OrderLine.of("1", "COLD-1", "Ice", 2),
                        OrderLine.of("2", "MUG-RED", "Mug", 1),
                        OrderLine.of("3", "CAP-1", "Cap", 1 + number % 3)))
                .done();
    }
}
