package dev.cartage.hub.order;

import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.Problem;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;
import java.util.Optional;

/** Checks an order against what its warehouse can take. */
public final class Check {
    /** The code of an order that waits until its shipping method is mapped. */
    public static final String UNMAPPED = "shipping-method-unmapped";

    private Check() {}

    /** An order as it can be sent, or what is wrong with it. */
    record Checked(Order order, Optional<Problem> problem) {}

    static Checked of(Order order, Route route) {
        Order wrapped = AddressLines.wrap(order, route.limits());
        WarehouseOrder candidate = new WarehouseOrder(References.of(wrapped), wrapped, route.facility());
        List<Problem> problems = route.limits().check(candidate);
        boolean nothing = wrapped.units() <= 0 || wrapped.lines().stream().anyMatch(line -> line.quantity() < 0);
        return new Checked(
                wrapped,
                problems.stream()
                        .findFirst()
                        .or(() -> nothing ? Optional.of(empty()) : Optional.empty())
                        .or(() -> route.policy().needsMethod() ? unmapped(wrapped) : Optional.empty()));
    }

    private static Optional<Problem> unmapped(Order order) {
        String method = order.get(OrderFields.SHIPPING_METHOD);
        boolean waits = !method.isBlank()
                && order.get(OrderFields.CARRIER).isBlank()
                && order.get(OrderFields.SERVICE_LEVEL).isBlank();
        return waits
                ? Optional.of(new Problem(
                        UNMAPPED,
                        "Nothing says by which carrier “" + method + "” is shipped.",
                        "Map the shipping method on the error desk; every order that waits for it then goes on."))
                : Optional.empty();
    }

    private static Problem empty() {
        return new Problem(
                "nothing-to-ship",
                "The order has no units to ship, or fewer than none of something.",
                "Check the order in the store; archive it here if nothing of it is for this warehouse.");
    }
}
