package dev.cartage.spi;

import java.util.List;

/** Takes orders into a warehouse by request. */
public non-sealed interface OrderSink extends Role {
    Repeat repeat();

    Limits limits();

    /** The most orders that one call takes. */
    int batch();

    /**
     * One outcome for each order, in the same order. Sent means that the warehouse has confirmed it,
     * unless it plays {@link ConfirmationSource} too.
     */
    List<Outcome> send(List<WarehouseOrder> orders);

    /** Whether the warehouse has orders by these references; called only if ASKABLE. */
    List<Finding> find(List<String> references);
}
