package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Weights;
import dev.cartage.model.LineFields;
import dev.cartage.model.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What is left of an order for one distribution center. */
record LineMapper(JsonNode items, String center) {
    List<OrderLine> lines() {
        return items.valueStream().filter(this::isOurs).map(LineMapper::line).toList();
    }

    private boolean isOurs(JsonNode item) {
        String code = Json.text(item, "distribution_center_code");
        return (code.isEmpty() || code.equalsIgnoreCase(center))
                && Json.text(item, "shipped_dts").isEmpty()
                && left(item) > 0
                && !isShippedAsComponents(item);
    }

    /** A kit beside its components would be shipped twice. */
    private boolean isShippedAsComponents(JsonNode item) {
        int index = item.path("item_index").asInt(0);
        return item.path("kit").booleanValue(false)
                && items.valueStream()
                        .anyMatch(other -> other.path("kit_component").booleanValue(false)
                                && other.path("parent_item_index").asInt(0) == index);
    }

    private static int left(JsonNode item) {
        return item.path("quantity").asInt(0) - item.path("quantity_refunded").asInt(0);
    }

    private static OrderLine line(JsonNode item) {
        OrderLine plain = OrderLine.of(
                item.path("item_index").asString(""),
                Json.text(item, "merchant_item_id"),
                Json.text(item, "description"),
                left(item));
        String options = item.path("options")
                .valueStream()
                .filter(option -> !option.path("hidden").booleanValue(false))
                .map(option -> Json.text(option, "label") + ": " + Json.text(option, "value"))
                .collect(Collectors.joining(", "));
        return new OrderLine(
                plain.values()
                        .change()
                        .set(LineFields.UNIT_PRICE, price(item))
                        .set(
                                LineFields.WEIGHT,
                                Weights.grams(
                                        item.path("weight").path("value").decimalValueOpt(),
                                        Json.text(item, "weight.uom")))
                        .set(LineFields.OPTIONS, options)
                        .done(),
                Map.of());
    }

    private static Optional<BigDecimal> price(JsonNode item) {
        JsonNode price = item.has("unit_cost_with_discount") ? item.path("unit_cost_with_discount") : item.path("cost");
        return price.path("localized")
                .decimalValueOpt()
                .or(() -> price.path("value").decimalValueOpt());
    }
}
