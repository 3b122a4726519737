package dev.cartage.connectors.tryton;

import dev.cartage.spi.RemoteException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The warehouse and the merchant's party in Tryton. */
record Site(JsonNode warehouse, JsonNode customer) {
    static final String SHIPMENT = "stock.shipment.out";

    /** @throws RemoteException.Rejected if Tryton does not know one of them */
    static Site of(Desk desk) {
        String warehouse = desk.settings.warehouse().strip();
        String party = desk.settings.party();
        List<?> place = List.of(List.of("type", "=", "warehouse"), List.of("code", "=", warehouse));
        return new Site(
                one(desk.find("stock.location", place, "output_location"), "warehouse", warehouse),
                one(
                        desk.find("party.party", List.of(List.of("code", "=", party)), "customer_location"),
                        "party",
                        party));
    }

    private static JsonNode one(List<JsonNode> found, String what, String code) {
        return found.stream()
                .findFirst()
                .orElseThrow(() -> Desk.PROBLEMS.trouble("not-in-tryton", Map.of("what", what, "code", code)));
    }

    /** Which shipments are meant by references: another merchant of the warehouse may use the same. */
    static List<?> ours(Desk desk, List<String> references) {
        return List.of(List.of("reference", "in", references), List.of("customer.code", "=", desk.settings.party()));
    }

    /** How other records name a shipment. */
    static String name(JsonNode shipment) {
        return SHIPMENT + "," + (shipment.isObject() ? shipment.path("id") : shipment).asInt();
    }
}
