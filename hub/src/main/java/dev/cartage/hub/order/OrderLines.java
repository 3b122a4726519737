package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the lines against which shipments are counted, numbered from 1 as the warehouse sees them. */
public final class OrderLines {
    private OrderLines() {}

    /** An order and its lines. */
    public record Of(long orderId, Order order) {}

    private record Row(long orderId, int position, OrderLine line) {}

    public static void write(JdbcClient jdbc, List<Of> orders) {
        List<Row> rows = orders.stream()
                .flatMap(of -> IntStream.range(0, of.order().lines().size())
                        .mapToObj(i ->
                                new Row(of.orderId(), i + 1, of.order().lines().get(i))))
                .toList();
        Batch.of(rows)
                .longs(Row::orderId)
                .ints(Row::position)
                .texts(row -> row.line().id())
                .texts(row -> row.line().sku())
                .texts(row -> row.line().name())
                .ints(row -> Math.max(0, row.line().quantity()))
                .update(jdbc, """
                        insert into order_line (order_id, position, line_id, sku, name, ordered)
                        select * from unnest(?, ?, ?, ?, ?, ?)
                        """);
    }

    /** Units that have shipped, by SKU. */
    static Map<String, Integer> shipped(JdbcClient jdbc, long orderId) {
        return jdbc
                .sql("select sku, sum(shipped)::integer shipped from order_line where order_id = ? group by sku")
                .param(orderId)
                .query((row, number) -> Map.entry(row.getString("sku"), row.getInt("shipped")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whatever of the order has not shipped will not. */
    public static void cancelRest(JdbcClient jdbc, long orderId) {
        cancelRest(jdbc, List.of(orderId));
    }

    static void cancelRest(JdbcClient jdbc, List<Long> orderIds) {
        Batch.of(orderIds)
                .longs(id -> id)
                .update(jdbc, "update order_line set canceled = ordered - shipped where order_id = any (?)");
    }

    /** For an order of which nothing has shipped and that was changed as a whole. */
    public static void rewrite(JdbcClient jdbc, List<Of> orders) {
        Batch.of(orders).longs(Of::orderId).update(jdbc, "delete from order_line where order_id = any (?)");
        write(jdbc, orders);
    }
}
