package dev.cartage.hub.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What carries a merchant's orders from a store to a warehouse, and tracking and stock back.
 *
 * @param enabledAt since when it works; empty while disabled, as it is at birth
 * @param abandonAfter days without a shipment after which an order is given up
 * @param locations the store's own keys of the places whose orders go to this warehouse; none for all that no other
 *     connection of the store names
 */
public record Connection(
        long id,
        String name,
        long merchantId,
        long storeId,
        long warehouseId,
        Optional<Instant> enabledAt,
        int abandonAfter,
        List<String> locations) {
    public boolean enabled() {
        return enabledAt.isPresent();
    }
}
