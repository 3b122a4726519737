package dev.cartage.connectors.support;

import dev.cartage.model.LineFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Values;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes lines of an order. */
public final class Lines {
    private Lines() {}

    /** By a table of fields, what the table cannot say, and custom fields. */
    public static OrderLine of(Mapping table, JsonNode document, String id, int quantity, Map<String, String> custom) {
        return of(table, document, id, quantity, custom, UnaryOperator.identity());
    }

    /** @param amounts as {@link Mapping#fill} wants it */
    public static OrderLine of(
            Mapping table,
            JsonNode document,
            String id,
            int quantity,
            Map<String, String> custom,
            UnaryOperator<BigDecimal> amounts) {
        Values.Change values = Values.none(LineFields.catalogue()).change();
        table.fill(document, values::set, amounts);
        values.set(LineFields.ID, id).set(LineFields.QUANTITY, quantity);
        return new OrderLine(values.done(), custom);
    }

    /** One line for each of the order's own; where it comes in pieces, their quantities are added up. */
    public static List<OrderLine> merged(Stream<OrderLine> pieces) {
        Map<String, OrderLine> lines = new LinkedHashMap<>();
        pieces.forEach(piece -> lines.merge(piece.id(), piece, Lines::sum));
        return List.copyOf(lines.values());
    }

    private static OrderLine sum(OrderLine first, OrderLine second) {
        return first.with(LineFields.QUANTITY, first.quantity() + second.quantity());
    }
}
