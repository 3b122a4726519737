package dev.cartage.connectors.support;

import dev.cartage.spi.Finding;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds a parcel among those that a store has: by tracking number and units, where it keeps no reference of ours. */
public final class ParcelSearch {
    private ParcelSearch() {}

    /** @param parcels what the store has of the notice's order, without those that do not count */
    public static Finding find(Notice notice, List<Parcel> parcels) {
        boolean unclear = false;
        for (Parcel parcel : parcels) {
            if (parcel.units().equals(units(notice))) {
                if (parcel.trackingNumbers().contains(notice.trackingNumber())
                        && !notice.trackingNumber().isEmpty()) {
                    return new Finding.Found(parcel.reference());
                }
                // Without a number of ours, the same units may be this parcel or somebody else's.
                unclear |= notice.trackingNumber().isEmpty();
            }
        }
        return unclear ? new Finding.Unclear() : new Finding.Missing();
    }

    /** The same parcel with another tracking number. */
    public static Notice named(Notice notice, String trackingNumber) {
        return new Notice(
                notice.reference(),
                notice.idempotencyKey(),
                notice.externalOrderId(),
                notice.orderNumber(),
                notice.lines(),
                notice.carrier(),
                notice.service(),
                trackingNumber,
                notice.trackingUrl(),
                notice.shippedAt());
    }

    /** By the store's own line. */
    public static Map<String, Integer> units(Notice notice) {
        Map<String, Integer> units = new HashMap<>();
        notice.lines().forEach(line -> units.merge(line.line().id(), line.quantity(), Integer::sum));
        return units;
    }

    /**
     * A parcel as the store shows it.
     *
     * @param reference the store's key for it
     * @param units by the store's own line
     */
    public record Parcel(String reference, Set<String> trackingNumbers, Map<String, Integer> units) {}
}
