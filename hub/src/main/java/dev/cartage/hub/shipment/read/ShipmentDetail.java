package dev.cartage.hub.shipment.read;

import dev.cartage.model.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is known of one shipment.
 *
 * @param externalId the warehouse's own key, or ""
 * @param counted whether its units count as shipped
 * @param file the file in which it came; empty where it came by another way
 */
public record ShipmentDetail(
        ShipmentRow row,
        String externalId,
        Optional<Problem> problem,
        boolean counted,
        Optional<String> file,
        List<Parcel> parcels) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public ShipmentDetail {
        parcels = List.copyOf(parcels);
    }

    /**
     * One parcel.
     *
     * @param weight in grams
     * @param said what the warehouse had said before a rule or a correction changed it; "" if nothing did
     * @param toldAt when the store took it
     * @param notice what became of telling the store: waiting, leaving, sent, refused, unknown, superseded; "" before
     * @param nextAt when the store is told next, while that waits
     */
    public record Parcel(
            long id,
            String carrier,
            String service,
            String trackingNumber,
            Optional<BigDecimal> weight,
            Optional<BigDecimal> cost,
            String said,
            Optional<Instant> toldAt,
            String notice,
            Optional<Instant> nextAt,
            List<Line> lines) {
        public Parcel {
            lines = List.copyOf(lines);
        }

        /** For example {@code UPS Ground 1Z42}. */
        public String saidInWords() {
            var before = JSON.readTree(said);
            return Stream.of("carrier", "service", "tracking_number")
                    .map(name -> before.path(name).asString(""))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Units of a SKU in a parcel. @param line position on the order; 0 while it is not counted */
    public record Line(int line, String sku, String name, int quantity, String lot, String serial, String expiry) {}

    public boolean told() {
        return parcels.stream().anyMatch(parcel -> parcel.toldAt().isPresent());
    }
}
