package dev.cartage.connectors.tryton;

import dev.cartage.spi.ShipmentSource;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads shipments that are done, by Tryton's time of change, which is when its transaction began. */
final class DoneShipments implements ShipmentSource {
    /** A transaction shows only when it has ended, under the time when it began. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

    private final Reception reception;
    private final TrytonSettings settings;

    DoneShipments(Reception reception, TrytonSettings settings) {
        this.reception = reception;
        this.settings = settings;
    }

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        Desk desk = reception.enter();
        List<Object> domain = new ArrayList<>(List.of(
                List.of("state", "=", "done"),
                List.of("warehouse.code", "=", settings.warehouse().strip()),
                List.of("customer.code", "=", settings.customer().strip())));
        if (!cursor.isEmpty()) {
            domain.add(after(cursor, resuming));
        }
        List<JsonNode> shipments = desk.page(
                "stock.shipment.out",
                domain,
                List.of(List.of("write_date", "ASC"), List.of("id", "ASC")),
                limit,
                "number",
                "reference",
                "effective_date",
                "write_date",
                "carrier.party.name");
        if (shipments.isEmpty()) {
            return new Page(List.of(), cursor, false);
        }
        JsonNode last = shipments.getLast();
        String next =
                Json.moment(last.path("write_date")) + "|" + last.path("id").intValue();
        return new Page(documents(desk, shipments), next, shipments.size() == limit);
    }

    private static List<?> after(String cursor, boolean resuming) {
        String[] parts = cursor.split("\\|");
        LocalDateTime moment = LocalDateTime.parse(parts[0]);
        return resuming
                ? List.of("write_date", ">=", Json.moment(moment.minus(LONGEST_TRANSACTION)))
                : List.of(
                        "OR",
                        List.of(List.of("write_date", ">", Json.moment(moment))),
                        List.of(
                                List.of("write_date", "=", Json.moment(moment)),
                                List.of("id", ">", Integer.parseInt(parts[1]))));
    }

    /** Each shipment with its moves, as Tryton said both. The time of change is left out: it may move for no reason. */
    private static List<RawShipment> documents(Desk desk, List<JsonNode> shipments) {
        List<String> names = shipments.stream()
                .map(shipment -> "stock.shipment.out," + shipment.path("id").intValue())
                .toList();
        Map<String, List<JsonNode>> moves = new HashMap<>();
        desk.find(
                        "stock.move",
                        List.of(
                                List.of("shipment", "in", names),
                                List.of("to_location.type", "=", "customer"),
                                List.of("state", "=", "done"),
                                List.of("quantity", ">", 0)),
                        "shipment",
                        "product.code",
                        "quantity",
                        "lot.number",
                        "package.code",
                        "package.shipping_reference")
                .forEach(move -> moves.computeIfAbsent(Json.text(move, "shipment"), _ -> new ArrayList<>())
                        .add(move));
        List<RawShipment> documents = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, Object> document = new HashMap<>();
            shipments.get(i).properties().forEach(field -> document.put(field.getKey(), field.getValue()));
            document.remove("write_date");
            document.put("moves", moves.getOrDefault(names.get(i), List.of()));
            documents.add(new RawShipment(
                    Json.text(shipments.get(i), "number"),
                    Json.MAPPER.writeValueAsBytes(new java.util.TreeMap<>(document))));
        }
        return documents;
    }

    @Override
    public Reading map(RawShipment raw) {
        return ShipmentMapper.map(raw);
    }
}
