package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.model.OrderEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders that went as several: they are done when the last of their parts is. */
final class Parents {
    private final OrderBook book;

    Parents(OrderBook book) {
        this.book = book;
    }

    void changed(JdbcClient jdbc, List<OrderBook.Change> changes) {
        List<Long> done = changes.stream()
                .filter(change -> change.after().isFinal())
                .map(OrderBook.Change::orderId)
                .toList();
        book.record(entries(jdbc, done));
    }

    private record Sum(long orderId, int ordered, int shipped, int canceled) {}

    /** What the parents of these orders come to, where no other part is still under way. */
    private static List<OrderBook.Entry> entries(JdbcClient jdbc, List<Long> done) {
        List<Long> parents = Batch.of(done).longs(id -> id).query(jdbc, """
                        select part.order_id from order_kin ended
                        join order_kin part on part.order_id = ended.order_id and part.kind = 'part'
                        join order_state on order_state.order_id = part.kin_id
                        where ended.kind = 'part' and ended.kin_id = any (?)
                        group by part.order_id having bool_and(order_state.done) order by part.order_id
                        """, (row, number) -> row.getLong("order_id"));
        List<OrderBook.Entry> entries = new ArrayList<>();
        sums(jdbc, parents).forEach(sum -> {
            if (sum.shipped() > 0) {
                entries.add(entry(sum, new OrderEvent.Shipped(sum.shipped())));
                entries.add(entry(sum, new OrderEvent.Told(sum.shipped())));
            }
            int rest = sum.ordered() - sum.shipped() - sum.canceled();
            if (rest > 0) {
                entries.add(entry(sum, new OrderEvent.Canceled(rest)));
            }
        });
        return entries;
    }

    /** Counts on the parents' own lines what shipped of the parts', by the store's keys of the lines. */
    private static List<Sum> sums(JdbcClient jdbc, List<Long> parents) {
        Batch.of(parents).longs(id -> id).update(jdbc, """
                        update order_line line set shipped = least(line.ordered - line.canceled, parts.shipped)
                        from (
                            select order_kin.order_id, line_id, sum(part.shipped)::integer shipped
                            from order_kin join order_line part on part.order_id = kin_id
                            where order_kin.order_id = any (?) and kind = 'part'
                            group by order_kin.order_id, line_id
                        ) parts
                        where line.order_id = parts.order_id and line.line_id = parts.line_id
                        """);
        return Batch.of(parents)
                .longs(id -> id)
                .query(
                        jdbc,
                        """
                        select order_id, sum(ordered) ordered, sum(shipped) shipped, sum(canceled) canceled
                        from order_line where order_id = any (?) group by order_id order by order_id
                        """,
                        (row, number) -> new Sum(
                                row.getLong("order_id"),
                                row.getInt("ordered"),
                                row.getInt("shipped"),
                                row.getInt("canceled")));
    }

    private static OrderBook.Entry entry(Sum sum, OrderEvent event) {
        return new OrderBook.Entry(sum.orderId(), event, "cartage", Map.of("by", "its parts"));
    }
}
