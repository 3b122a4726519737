package dev.cartage.spi;

import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import java.util.List;

/** Reads shipments from a warehouse by request. */
public non-sealed interface ShipmentSource extends Role {
    /**
     * The next shipments after the cursor, oldest change first; the rules for cursors are those of {@link
     * OrderSource#read}.
     */
    Page read(String cursor, boolean resuming, int limit);

    /** Makes a shipment of what the warehouse said. Pure: the same document gives the same reading. */
    Reading map(RawShipment raw);

    /**
     * What came in one read.
     *
     * @param more whether another read would bring shipments at once
     */
    record Page(List<RawShipment> shipments, String next, boolean more) {
        public Page {
            shipments = List.copyOf(shipments);
        }
    }

    /**
     * A shipment as the warehouse said it.
     *
     * @param externalId the warehouse's key
     * @param content the document, UTF-8; the same as long as nothing about the shipment changes
     */
    record RawShipment(String externalId, byte[] content) {}

    /** What the hub is to do with a shipment. */
    sealed interface Reading {}

    /** Units have left. */
    record Shipped(Shipment shipment) implements Reading {}

    /** Nothing of an order has left in it. */
    record Nothing() implements Reading {}

    /** Cannot be understood. */
    record Unreadable(Problem problem) implements Reading {}
}
