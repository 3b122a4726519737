package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.TimeCursor;
import dev.cartage.connectors.support.warehouse.ShipmentDocuments;
import dev.cartage.spi.ShipmentSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads shipments that are done, by Tryton's time of change, which is when its transaction began. */
record DoneShipments(Desk desk) implements ShipmentSource {
    /** A transaction shows only when it has ended, under the time when it began. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

    private static final List<?> OLDEST_FIRST = List.of(List.of("write_date", "ASC"), List.of("id", "ASC"));
    private static final String SHIPMENT = "number reference effective_date write_date carrier.party.name";
    private static final String MOVE =
            "shipment product.code quantity lot.number package.code package.shipping_reference";
    private static final ShipmentDocuments TABLE =
            ShipmentDocuments.load(Desk.TRYTON.name(), DoneShipments.class, "moves");

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        List<?> domain = List.of(
                List.of("state", "=", "done"),
                List.of("warehouse.code", "=", desk.settings.warehouse().strip()),
                List.of("customer.code", "=", desk.settings.party()),
                cursor.isEmpty() ? List.of() : after(TimeCursor.parse(cursor), resuming));
        List<JsonNode> shipments = desk.page(Site.SHIPMENT, domain, OLDEST_FIRST, limit, SHIPMENT);
        if (shipments.isEmpty()) {
            return new Page(List.of(), cursor, false);
        }
        JsonNode last = shipments.getLast();
        String next =
                new TimeCursor(Json.text(last, "write_date"), last.path("id").asString()).text();
        return new Page(documents(shipments), next, shipments.size() == limit);
    }

    private static List<?> after(TimeCursor cursor, boolean resuming) {
        Instant time = Instant.parse(cursor.time());
        if (resuming) {
            return List.of("write_date", ">=", Plain.time(time.minus(LONGEST_TRANSACTION)));
        }
        List<?> sameTime = List.of("write_date", "=", Plain.time(time));
        List<?> later = List.of("write_date", ">", Plain.time(time));
        return List.of("OR", later, List.of(sameTime, List.of("id", ">", Integer.parseInt(cursor.mark()))));
    }

    /** Each shipment with its moves, as Tryton said both. The time of change is left out: it may move for no reason. */
    private List<RawShipment> documents(List<JsonNode> shipments) {
        List<?> domain = List.of(
                List.of("shipment", "in", shipments.stream().map(Site::name).toList()),
                List.of("to_location.type", "=", "customer"),
                List.of("state", "=", "done"),
                List.of("quantity", ">", 0));
        Map<String, List<JsonNode>> moves = desk.find("stock.move", domain, MOVE).stream()
                .collect(Collectors.groupingBy(move -> Json.text(move, "shipment")));
        return shipments.stream().map(shipment -> document(shipment, moves)).toList();
    }

    private static RawShipment document(JsonNode shipment, Map<String, List<JsonNode>> moves) {
        ObjectNode document = (ObjectNode) shipment;
        document.remove("write_date");
        moves.getOrDefault(Site.name(shipment), List.of()).forEach(document.withArray("moves")::add);
        return new RawShipment(Json.text(shipment, "number"), Json.bytes(document));
    }

    @Override
    public Reading map(RawShipment raw) {
        return TABLE.read(raw);
    }
}
