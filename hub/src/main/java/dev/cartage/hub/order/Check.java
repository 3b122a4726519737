package dev.cartage.hub.order;

import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;
import java.util.Optional;

/** Checks an order against what its warehouse can take. */
final class Check {
    private Check() {}

    /** An order as it can be sent, or what is wrong with it. */
    record Checked(Order order, Optional<Problem> problem) {}

    static Checked of(Order order, Route route) {
        Order wrapped = AddressLines.wrap(order, route.limits());
        WarehouseOrder candidate = new WarehouseOrder(References.of(wrapped), wrapped, route.facility());
        List<Problem> problems = route.limits().check(candidate);
        boolean nothing = wrapped.units() <= 0 || wrapped.lines().stream().anyMatch(line -> line.quantity() < 0);
        return new Checked(
                wrapped, problems.stream().findFirst().or(() -> nothing ? Optional.of(empty()) : Optional.empty()));
    }

    private static Problem empty() {
        return new Problem(
                "nothing-to-ship",
                "The order has no units to ship, or fewer than none of something.",
                "Check the order in the store; archive it here if nothing of it is for this warehouse.");
    }
}
