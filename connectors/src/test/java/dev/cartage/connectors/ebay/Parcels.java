package dev.cartage.connectors.ebay;

import dev.cartage.sandbox.ebay.Parcel;
import java.util.Map;

/** Parcels that the seller entered at eBay by hand. */
final class Parcels {
    private Parcels() {}

    /** Units of the order's first line. */
    static Parcel of(SandboxEbay store, String orderId, int units) {
        String line = store.account().order(orderId).orElseThrow().lineId(0);
        return new Parcel("BYHAND", "USPS", "BYHAND", "2026-01-01T00:00:00.000Z", Map.of(line, units));
    }
}
