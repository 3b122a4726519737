package dev.cartage.connectors.support.warehouse;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.model.Catalogue;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import dev.cartage.spi.ShipmentSource.Nothing;
import dev.cartage.spi.ShipmentSource.RawShipment;
import dev.cartage.spi.ShipmentSource.Reading;
import dev.cartage.spi.ShipmentSource.Shipped;
import dev.cartage.spi.ShipmentSource.Unreadable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Makes shipments of documents, each with a list of lines, by the tables {@code shipment.fields} and {@code
 * shipment-line.fields} beside the connector. Lines of one package are a parcel; those in none are one too.
 *
 * @param lines the name of the list in the document
 */
public record ShipmentDocuments(String remote, Mapping shipment, Mapping line, String lines) {
    private static final Catalogue SHIPMENT =
            Catalogue.ofTexts("shipment", "reference", "number", "shipped_at", "carrier", "service");
    private static final Catalogue LINE =
            Catalogue.ofTexts("shipment_line", "package", "tracking_number", "sku", "quantity", "lot");
    private static final int DATE = 10;

    public static ShipmentDocuments load(String remote, Class<?> beside, String lines) {
        return new ShipmentDocuments(
                remote,
                Mapping.load(beside, "shipment.fields", SHIPMENT, Map.of()),
                Mapping.load(beside, "shipment-line.fields", LINE, Map.of()),
                lines);
    }

    public Reading read(RawShipment raw) {
        try {
            return read(Json.MAPPER.readTree(raw.content()));
        } catch (JacksonException | ArithmeticException | NumberFormatException | DateTimeException broken) {
            return new Unreadable(new Problem(
                    "shipment-unreadable",
                    remote + "'s shipment " + raw.externalId() + " cannot be understood: " + broken.getMessage(),
                    "Look at the shipment in " + remote + ". Fractions of a unit cannot be told to a store."));
        }
    }

    private Reading read(JsonNode document) {
        Map<String, String> said = shipment.texts(document);
        Map<String, List<Map<String, String>>> packages = document.path(lines)
                .valueStream()
                .map(line::texts)
                .collect(Collectors.groupingBy(
                        one -> one.getOrDefault("package", ""), TreeMap::new, Collectors.toList()));
        List<Parcel> parcels = new ArrayList<>();
        packages.forEach((code, contents) -> parcels.add(parcel(code, said, contents)));
        String at = said.getOrDefault("shipped_at", "");
        return parcels.isEmpty()
                ? new Nothing()
                : new Shipped(new Shipment(
                        said.getOrDefault("reference", ""),
                        said.getOrDefault("number", ""),
                        at.isEmpty() ? Optional.empty() : Optional.of(instant(at)),
                        parcels));
    }

    private static Instant instant(String text) {
        return text.length() == DATE
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }

    private static Parcel parcel(String code, Map<String, String> said, List<Map<String, String>> contents) {
        return new Parcel(
                code,
                said.getOrDefault("carrier", ""),
                said.getOrDefault("service", ""),
                contents.getFirst().getOrDefault("tracking_number", "").strip(),
                Optional.empty(),
                Optional.empty(),
                contents.stream().map(ShipmentDocuments::line).toList());
    }

    private static ParcelLine line(Map<String, String> said) {
        int quantity = new BigDecimal(said.getOrDefault("quantity", "0")).intValueExact();
        String sku = said.getOrDefault("sku", "");
        return new ParcelLine(0, sku, quantity, said.getOrDefault("lot", ""), "", "");
    }
}
