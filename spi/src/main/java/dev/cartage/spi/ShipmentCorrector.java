package dev.cartage.spi;

import dev.cartage.spi.ShipmentSink.Notice;
import java.util.List;

/** Gives parcels that a store was told of another tracking number. */
public non-sealed interface ShipmentCorrector extends Role {
    /**
     * One outcome for each, in the same order. To say the same again changes nothing, and is answered as sent; so does a
     * parcel that has its new number already.
     */
    List<Outcome> correct(List<Correction> corrections);

    /**
     * A parcel of which the store has a tracking number that is not right any more.
     *
     * @param notice the parcel as it should be
     * @param former the tracking numbers that the store may have, as it was first told first
     */
    record Correction(Notice notice, List<String> former) {
        public Correction {
            former = List.copyOf(former);
        }
    }
}
