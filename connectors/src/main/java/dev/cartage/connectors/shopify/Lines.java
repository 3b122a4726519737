package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.model.LineFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes order lines of what is left to ship, by the table {@code line.fields}. */
final class Lines {
    /** Custom fields that lead back to Shopify's own lines; they are hints, for Shopify may move and split them. */
    static final String FULFILLMENT_ORDER = "fulfillment_order_id";

    static final String FULFILLMENT_ORDER_LINE = "fulfillment_order_line_id";

    private static final Map<String, BigDecimal> GRAMS = Map.of(
            "GRAMS", BigDecimal.ONE,
            "KILOGRAMS", new BigDecimal("1000"),
            "OUNCES", new BigDecimal("28.349523125"),
            "POUNDS", new BigDecimal("453.59237"));

    private final Mapping table;

    Lines(ShopifySettings settings) {
        this.table = Mapping.load(Lines.class, "line.fields", LineFields.catalogue(), settings.words());
    }

    /** One line for each of the order's own lines, even where Shopify has split it over several fulfillment orders. */
    List<OrderLine> of(List<FulfillmentOrder> ready) {
        Map<String, OrderLine> lines = new LinkedHashMap<>();
        for (FulfillmentOrder fulfillmentOrder : ready) {
            for (FulfillmentOrder.Line line : fulfillmentOrder.lines()) {
                if (line.remaining() > 0) {
                    lines.merge(line.orderLine(), line(fulfillmentOrder, line), Lines::sum);
                }
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static OrderLine sum(OrderLine first, OrderLine second) {
        return first.with(LineFields.QUANTITY, first.quantity() + second.quantity());
    }

    private OrderLine line(FulfillmentOrder fulfillmentOrder, FulfillmentOrder.Line line) {
        Values.Change values = Values.none(LineFields.catalogue()).change();
        table.fill(line.node(), values::set);
        values.set(LineFields.ID, line.orderLine())
                .set(LineFields.QUANTITY, line.remaining())
                .set(LineFields.WEIGHT, weight(line.node().path("weight")));
        Map<String, String> custom = new HashMap<>(attributes(line.item()));
        custom.put(FULFILLMENT_ORDER, Gid.number(fulfillmentOrder.id()));
        custom.put(FULFILLMENT_ORDER_LINE, Gid.number(line.id()));
        return new OrderLine(values.done(), custom);
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
