package dev.cartage.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a warehouse says it shipped of one order.
 *
 * @param reference the order's warehouse reference, exactly as the warehouse gave it back
 * @param externalId the warehouse's own key for the shipment; "" where it has none
 */
public record Shipment(String reference, String externalId, Optional<Instant> shippedAt, List<Parcel> parcels) {
    public Shipment {
        parcels = List.copyOf(parcels);
    }
}
