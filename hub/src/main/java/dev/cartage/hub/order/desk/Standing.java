package dev.cartage.hub.order.desk;

import dev.cartage.hub.order.Edits;
import dev.cartage.model.Order;
import dev.cartage.model.OrderState.Mark;
import dev.cartage.model.OrderStatus;

/**
 * Where an order stands as somebody is about to act on it.
 *
 * @param version of its state
 * @param left whether the warehouse has it, or may have it
 * @param uncertain whether something is leaving right now, or its arrival is not known
 * @param held whether it rests until a time
 */
record Standing(
        long id,
        long storeId,
        long warehouseId,
        String externalId,
        int part,
        String number,
        String reference,
        int version,
        OrderStatus status,
        Mark mark,
        int ordered,
        int canceled,
        int shipped,
        boolean left,
        boolean uncertain,
        boolean held,
        Edits edits,
        Order order) {

    int open() {
        return ordered - canceled - shipped;
    }
}
