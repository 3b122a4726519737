package dev.cartage.connectors.support;

import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSink;

/**
 * Takes shipments into a store that keeps no key of ours but shows each parcel with its tracking number and units: where it
 * is not known whether a notice arrived, it can be asked.
 */
public interface ShowsParcels extends ShipmentSink {
    @Override
    default Repeat repeat() {
        return Repeat.ASKABLE;
    }
}
