package dev.cartage.hub.shipment.read;

import java.util.List;
import java.util.Optional;

/**
 * Shipments, the newest first.
 *
 * @param older the id from which the next page goes on; empty on the last page
 */
public record ShipmentPage(List<ShipmentRow> rows, Optional<Long> older) {
    public ShipmentPage {
        rows = List.copyOf(rows);
    }
}
