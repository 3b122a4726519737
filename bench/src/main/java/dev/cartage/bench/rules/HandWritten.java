package dev.cartage.bench.rules;

import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import java.math.BigDecimal;

/** What {@link SampleRules#FIVE_CONDITIONS} asks, as somebody would write it in Java. */
final class HandWritten {
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    private HandWritten() {}

    static boolean holds(Order order) {
        return order.shippingAddress().country().equals("CA")
                && order.get(OrderFields.SUBTOTAL)
                        .filter(subtotal -> subtotal.compareTo(FIFTY) > 0)
                        .isPresent()
                && order.get(OrderFields.NOTES).contains("door")
                && !order.get(OrderFields.SHIPPING_METHOD).equals("Express")
                && order.get(OrderFields.CUSTOMER_EMAIL).endsWith(".org");
    }
}
