package dev.cartage.hub.order.read;

import dev.cartage.model.OrderStatus;
import java.time.Instant;

/**
 * An order in a list.
 *
 * @param problem the code of what is wrong, or ""
 */
public record OrderRow(
        long id,
        String number,
        OrderStatus status,
        String problem,
        String customer,
        String country,
        long storeId,
        int units,
        Instant placedAt,
        long merchantId,
        long warehouseId,
        String reference,
        String email,
        int shipped,
        Instant importedAt) {}
