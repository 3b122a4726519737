package dev.cartage.hub.shipment.read;

import dev.cartage.hub.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A shipment in a list.
 *
 * @param problem the code of its problem, or ""
 * @param reference the order's number as the warehouse gave it
 * @param order empty while it is not known
 */
public record ShipmentRow(
        long id,
        ShipmentStatus status,
        String problem,
        String reference,
        Optional<Order> order,
        long warehouseId,
        Optional<Instant> shippedAt,
        Instant receivedAt,
        List<Label> labels,
        int units) {
    public ShipmentRow {
        labels = List.copyOf(labels);
    }

    /** The order that it belongs to. */
    public record Order(long id, String number, long storeId) {}

    /** What stands on a parcel. */
    public record Label(String carrier, String trackingNumber) {}
}
