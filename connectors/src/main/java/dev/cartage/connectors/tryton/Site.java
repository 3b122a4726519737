package dev.cartage.connectors.tryton;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a shipment in Tryton is made of beside the order.
 *
 * @param today Tryton's own date, as it writes it
 */
record Site(int warehouse, int output, int customer, int customerLocation, int company, int currency, Object today) {

    static Site of(Desk desk, TrytonSettings settings) {
        JsonNode warehouse = warehouse(desk, settings);
        JsonNode customer = Reception.only(
                desk.find(
                        "party.party",
                        List.of(List.of("code", "=", settings.customer().strip())),
                        "customer_location"),
                "party with the code “" + settings.customer() + "”",
                "Customer");
        JsonNode company = desk.call("read", "model.company.company.read", List.of(desk.company()), List.of("currency"))
                .path(0);
        return new Site(
                id(warehouse, "id"),
                id(warehouse, "output_location"),
                id(customer, "id"),
                id(customer, "customer_location"),
                desk.company(),
                id(company, "currency"),
                today(desk));
    }

    static JsonNode warehouse(Desk desk, TrytonSettings settings) {
        return Reception.only(
                desk.find(
                        "stock.location",
                        List.of(
                                List.of("type", "=", "warehouse"),
                                List.of("code", "=", settings.warehouse().strip())),
                        "output_location"),
                "warehouse with the code “" + settings.warehouse() + "”",
                "Warehouse");
    }

    static Object today(Desk desk) {
        return Json.MAPPER.convertValue(desk.call("read", "model.ir.date.today"), Map.class);
    }

    private static int id(JsonNode node, String field) {
        return node.path(field).intValue(0);
    }
}
