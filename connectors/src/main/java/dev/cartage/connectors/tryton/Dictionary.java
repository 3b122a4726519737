package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Skus;
import dev.cartage.model.Address;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Tryton's records for what orders say in codes. A state is known by its country's code, a dash and its own. */
record Dictionary(Skus<JsonNode> goods, Map<String, JsonNode> countries, Map<String, JsonNode> states) {
    static Dictionary of(Desk desk, List<WarehouseOrder> orders, List<String> skus) {
        List<?> kept = List.of(List.of("code", "in", skus), List.of("type", "=", "goods"));
        return new Dictionary(
                Skus.of(Desk.TRYTON.name(), desk.find("product.product", kept, "code default_uom"), "code"),
                byCode(desk, "country.country", orders, Address::country),
                byCode(desk, "country.subdivision", orders, Dictionary::state));
    }

    private static Map<String, JsonNode> byCode(
            Desk desk, String model, List<WarehouseOrder> orders, Function<Address, String> code) {
        List<String> codes = orders.stream()
                .map(order -> code.apply(order.order().shippingAddress()))
                .distinct()
                .toList();
        return Json.by("code", desk.find(model, List.of(List.of("code", "in", codes)), "code"));
    }

    static String state(Address to) {
        return to.country() + "-" + to.state();
    }
}
