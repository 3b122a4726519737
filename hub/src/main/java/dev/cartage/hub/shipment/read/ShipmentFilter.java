package dev.cartage.hub.shipment.read;

import dev.cartage.hub.shipment.ShipmentStatus;
import java.util.Optional;

/**
 * Which shipments to list.
 *
 * @param text how a tracking number begins, or a whole order number or reference; "" for all
 * @param store 0 for every one, as with merchant and warehouse
 * @param days reported within so many days; 0 for any time
 */
public record ShipmentFilter(
        String text, Optional<ShipmentStatus> status, long store, long merchant, long warehouse, int days) {
    public static final ShipmentFilter ALL = new ShipmentFilter("", Optional.empty(), 0, 0, 0, 0);

    public boolean isAll() {
        return equals(ALL);
    }
}
