package dev.cartage.hub.shipment;

import dev.cartage.hub.dispatch.Dispatch;
import dev.cartage.hub.order.RuleLines;
import dev.cartage.hub.storage.Batch;
import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines that a rule put in the place of one of the store's, such as the first part of a kit. */
final class StandIns {
    private StandIns() {}

    /** How many of the store's units these are, after so many that shipped before. */
    static int storeUnits(OrderLine line, int before, int units) {
        return RuleLines.storeUnits(line, before + units) - RuleLines.storeUnits(line, before);
    }

    /** Units of each line in earlier parcels, by parcel and line. Asked only where an order has such lines. */
    static Map<Long, Map<Integer, Integer>> in(JdbcClient jdbc, List<Order> orders, List<Dispatch> due) {
        boolean none = orders.stream()
                .flatMap(order -> order.lines().stream())
                .noneMatch(line -> line.custom().containsKey(RuleLines.STANDS_FOR_UNITS));
        Map<Long, Map<Integer, Integer>> before = new HashMap<>();
        if (none) {
            return before;
        }
        Batch.of(due)
                .longs(Dispatch::subject)
                .query(
                        jdbc,
                        """
                        select parcel.id, line, sum(quantity)::integer quantity
                        from parcel join parcel earlier on earlier.order_id = parcel.order_id and earlier.id < parcel.id
                        join parcel_line on parcel_id = earlier.id
                        where parcel.id = any (?) group by parcel.id, line
                        """,
                        (row, number) -> before.computeIfAbsent(row.getLong("id"), _ -> new HashMap<>())
                                .put(row.getInt("line"), row.getInt("quantity")));
        return before;
    }
}
