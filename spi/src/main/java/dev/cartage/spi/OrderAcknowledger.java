package dev.cartage.spi;

import java.util.List;

/** Tells a store that the warehouse has its orders, by status or tag. */
public non-sealed interface OrderAcknowledger extends Role {
    /** Whether the settings ask for it; where they do not, no order waits for it and nothing is sent. */
    default boolean wanted() {
        return true;
    }

    /** One outcome for each order, in the same order. */
    List<Outcome> acknowledge(List<Acknowledgement> orders);

    /** An order the warehouse has taken. */
    record Acknowledgement(String externalOrderId, String orderNumber, String warehouseReference) {}
}
