package dev.cartage.connectors.tryton;

import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import dev.cartage.spi.ShipmentSource.Nothing;
import dev.cartage.spi.ShipmentSource.RawShipment;
import dev.cartage.spi.ShipmentSource.Reading;
import dev.cartage.spi.ShipmentSource.Shipped;
import dev.cartage.spi.ShipmentSource.Unreadable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Makes a shipment of what Tryton said: a parcel for each package, and one for what lies in none. */
final class ShipmentMapper {
    private ShipmentMapper() {}

    static Reading map(RawShipment raw) {
        try {
            return map(Json.MAPPER.readTree(raw.content()));
        } catch (JacksonException | ArithmeticException | java.time.DateTimeException broken) {
            return new Unreadable(new Problem(
                    "shipment-unreadable",
                    "Tryton's shipment " + raw.externalId() + " cannot be understood: " + broken.getMessage(),
                    "Look at the shipment in Tryton. Fractions of a unit cannot be told to a store."));
        }
    }

    private static Reading map(JsonNode shipment) {
        Map<String, List<JsonNode>> packages = shipment.path("moves")
                .valueStream()
                .collect(Collectors.groupingBy(
                        move -> Json.text(move.path("package."), "code"), TreeMap::new, Collectors.toList()));
        if (packages.isEmpty()) {
            return new Nothing();
        }
        String carrier = Json.text(shipment.path("carrier.").path("party."), "name");
        Optional<Instant> shippedAt = shipment.path("effective_date").isObject()
                ? Optional.of(Json.date(shipment.path("effective_date"))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                : Optional.empty();
        return new Shipped(new Shipment(
                Json.text(shipment, "reference"),
                Json.text(shipment, "number"),
                shippedAt,
                packages.entrySet().stream()
                        .map(one -> parcel(one.getKey(), carrier, one.getValue()))
                        .toList()));
    }

    private static Parcel parcel(String code, String carrier, List<JsonNode> moves) {
        String tracking = Json.text(moves.getFirst().path("package."), "shipping_reference")
                .strip();
        List<ParcelLine> lines = moves.stream().map(ShipmentMapper::line).toList();
        return new Parcel(code, carrier, "", tracking, Optional.empty(), Optional.empty(), lines);
    }

    private static ParcelLine line(JsonNode move) {
        int quantity = move.path("quantity").decimalValue().intValueExact();
        String lot = Json.text(move.path("lot."), "number");
        return new ParcelLine(0, Json.text(move.path("product."), "code"), quantity, lot, "", "");
    }
}
