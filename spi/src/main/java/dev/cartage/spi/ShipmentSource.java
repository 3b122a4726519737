package dev.cartage.spi;

import dev.cartage.model.Shipment;
import java.util.List;

/** Reads shipments from a warehouse by request. */
public non-sealed interface ShipmentSource extends Role {
    /** The next shipments after the cursor; the rules for cursors are those of {@link OrderSource#read}. */
    Batch read(String cursor, boolean resuming, int limit);

    /** What came in one read. */
    record Batch(List<Shipment> shipments, String next, boolean more) {
        public Batch {
            shipments = List.copyOf(shipments);
        }
    }
}
