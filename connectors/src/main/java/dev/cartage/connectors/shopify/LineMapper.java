package dev.cartage.connectors.shopify;

import dev.cartage.model.LineFields;
import dev.cartage.model.OrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes order lines of what is left to ship. */
final class LineMapper {
    /** Custom fields that lead back to Shopify's own lines; they are hints, for Shopify may move and split them. */
    static final String FULFILLMENT_ORDER = "fulfillment_order_id";

    static final String FULFILLMENT_ORDER_LINE = "fulfillment_order_line_id";

    private static final Map<String, BigDecimal> GRAMS = Map.of(
            "GRAMS", BigDecimal.ONE,
            "KILOGRAMS", new BigDecimal("1000"),
            "OUNCES", new BigDecimal("28.349523125"),
            "POUNDS", new BigDecimal("453.59237"));

    private LineMapper() {}

    /** One line for each of the order's own lines, even where Shopify has split it over several fulfillment orders. */
    static List<OrderLine> lines(List<FulfillmentOrder> ready) {
        Map<String, OrderLine> lines = new LinkedHashMap<>();
        for (FulfillmentOrder fulfillmentOrder : ready) {
            for (FulfillmentOrder.Line line : fulfillmentOrder.lines()) {
                if (line.remaining() > 0) {
                    lines.merge(line.orderLine(), line(fulfillmentOrder, line), LineMapper::sum);
                }
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static OrderLine sum(OrderLine first, OrderLine second) {
        return first.with(LineFields.QUANTITY, first.quantity() + second.quantity());
    }

    private static OrderLine line(FulfillmentOrder fulfillmentOrder, FulfillmentOrder.Line line) {
        JsonNode item = line.item();
        OrderLine plain =
                OrderLine.of(line.orderLine(), Json.text(item, "sku"), Json.text(item, "name"), line.remaining());
        String variant = Json.text(item, "variantTitle");
        Map<String, String> custom = new HashMap<>(attributes(item));
        custom.put(FULFILLMENT_ORDER, Gid.number(fulfillmentOrder.id()));
        custom.put(FULFILLMENT_ORDER_LINE, Gid.number(line.id()));
        return new OrderLine(
                plain.values()
                        .change()
                        .set(LineFields.UNIT_PRICE, Json.amount(item.path("originalUnitPriceSet")))
                        .set(LineFields.WEIGHT, weight(line.node().path("weight")))
                        .set(LineFields.OPTIONS, variant)
                        .done(),
                custom);
    }

    private static Optional<BigDecimal> weight(JsonNode weight) {
        return Optional.ofNullable(GRAMS.get(Json.text(weight, "unit")))
                .flatMap(grams -> weight.path("value").decimalValueOpt().map(grams::multiply))
                .map(BigDecimal::stripTrailingZeros);
    }

    /** What the buyer or an app noted. A name that comes twice keeps its first value. */
    static Map<String, String> attributes(JsonNode owner) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (JsonNode attribute : owner.path("customAttributes").values()) {
            attributes.putIfAbsent(Json.text(attribute, "key"), Json.text(attribute, "value"));
        }
        return attributes;
    }
}
