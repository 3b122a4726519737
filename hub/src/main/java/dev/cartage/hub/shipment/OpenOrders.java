package dev.cartage.hub.shipment;

import dev.cartage.hub.order.Edits;
import dev.cartage.hub.storage.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the orders that shipments speak of, with what may still ship of each line. */
final class OpenOrders {
    private OpenOrders() {}

    /**
     * By warehouse reference. The orders are locked, in order, until the transaction ends; whoever changes an order's lines
     * locks the order first.
     */
    static Map<String, OpenOrder> find(JdbcClient jdbc, long warehouseId, List<Candidate> candidates) {
        List<String> references = candidates.stream()
                .map(Candidate::reference)
                .distinct()
                .sorted()
                .toList();
        Map<String, OpenOrder> byReference = new HashMap<>();
        Map<Long, OpenOrder> byId = new HashMap<>();
        Batch.of(references).value(warehouseId).texts(reference -> reference).query(jdbc, """
                        select id, store_id, warehouse_reference, external_id not like 'cartage:%' or exists (
                            select from order_kin where kin_id = id and kind = 'split') known from orders
                        where warehouse_id = ? and warehouse_reference = any (?) order by id for update
                        """, (row, number) -> {
            OpenOrder order = new OpenOrder(row.getLong("id"), row.getLong("store_id"), row.getBoolean("known"));
            byReference.put(row.getString("warehouse_reference"), order);
            byId.put(order.id(), order);
            return order;
        });
        Batch.of(List.copyOf(byId.keySet())).longs(id -> id).query(jdbc, """
                        select order_id, position, line_id, sku, shipped > 0 shipped, ordered - canceled - shipped open
                        from order_line
                        where order_id = any (?) order by order_id, position
                        """, (row, number) -> {
            OpenOrder.Line line = new OpenOrder.Line(
                    row.getInt("position"),
                    row.getString("sku"),
                    row.getString("line_id").startsWith(Edits.OURS),
                    row.getBoolean("shipped"),
                    row.getInt("open"));
            Objects.requireNonNull(byId.get(row.getLong("order_id"))).add(line);
            return line;
        });
        rememberEarlier(jdbc, byId);
        return byReference;
    }

    /** Only a report about an order of which some has shipped can be a correction. */
    private static void rememberEarlier(JdbcClient jdbc, Map<Long, OpenOrder> orders) {
        List<Long> shipped = orders.values().stream()
                .filter(OpenOrder::hasShipped)
                .map(OpenOrder::id)
                .toList();
        if (!shipped.isEmpty()) {
            Earlier.of(jdbc, shipped)
                    .forEach((id, earlier) ->
                            Objects.requireNonNull(orders.get(id)).remember(earlier));
        }
    }
}
