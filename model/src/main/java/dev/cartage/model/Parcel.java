package dev.cartage.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One parcel of a shipment.
 *
 * @param carrier the carrier in the warehouse's spelling
 * @param service the carrier's service, for example {@code Ground}
 * @param trackingNumber as given, without surrounding blanks; "" where the parcel has none
 * @param weight in grams
 * @param cost what the shipping cost the warehouse, in its own currency
 */
public record Parcel(
        String externalId,
        String carrier,
        String service,
        String trackingNumber,
        Optional<BigDecimal> weight,
        Optional<BigDecimal> cost,
        List<ParcelLine> lines) {
    public Parcel {
        lines = List.copyOf(lines);
    }
}
