package dev.cartage.hub.shipment;

import dev.cartage.model.Parcel;
import dev.cartage.model.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A shipment as the warehouse reported it, with ids for what will be written of it.
 *
 * @param parcelIds one for each parcel
 */
record Candidate(long id, List<Long> parcelIds, Shipment shipment, Instant receivedAt, Optional<Long> fileId) {

    String reference() {
        return shipment.reference();
    }

    List<Parcel> parcels() {
        return shipment.parcels();
    }
}
