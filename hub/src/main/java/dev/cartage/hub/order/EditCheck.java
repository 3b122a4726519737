package dev.cartage.hub.order;

import dev.cartage.hub.connection.Remotes;
import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;

/** Tells while a person types whether the warehouse could take the order as it would be. */
public final class EditCheck {
    private final Remotes remotes;

    EditCheck(Remotes remotes) {
        this.remotes = remotes;
    }

    /** What the warehouse could not take; empty if it can. */
    public List<Problem> problems(long warehouseId, String reference, Order order, Edits edits) {
        var limits = Route.limitsOf(remotes.warehouse(warehouseId));
        try {
            Order wanted = AddressLines.wrap(edits.over(order), limits);
            return limits.check(new WarehouseOrder(reference, wanted, ""));
        } catch (RuntimeException notTyped) {
            return List.of(new Problem(
                    "not-understood",
                    "A number or a date cannot be read.",
                    "Type a whole number for a quantity, 12.50 for an amount."));
        }
    }
}
