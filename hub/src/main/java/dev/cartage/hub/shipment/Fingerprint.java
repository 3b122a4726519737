package dev.cartage.hub.shipment;

import dev.cartage.hub.storage.Digests;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Shipment;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Tells two shipments of an order apart. The same shipment in another file has the same fingerprint; one that differs in a
 * tracking number or a quantity has another, even under the same key, so that nothing is taken for a repeat that is not.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Shipment shipment) {
        StringBuilder said = new StringBuilder(shipment.externalId());
        for (Parcel parcel : shipment.parcels()) {
            said.append('\n').append(parcel.externalId()).append('|').append(parcel.trackingNumber());
            for (ParcelLine line : parcel.lines()) {
                said.append('\t')
                        .append(line.line())
                        .append('|')
                        .append(line.sku())
                        .append('|')
                        .append(line.quantity())
                        .append('|')
                        .append(line.lot())
                        .append('|')
                        .append(line.serial());
            }
        }
        byte[] digest = Digests.of(said.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
