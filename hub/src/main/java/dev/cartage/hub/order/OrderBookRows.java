package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.model.OrderState;
import dev.cartage.model.OrderStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book's tables: states, the Timeline, and counts by status. */
final class OrderBookRows {
    private OrderBookRows() {}

    record Current(long orderId, long storeId, int version, OrderState state) {}

    record Line(long orderId, int seq, OrderBook.Entry entry) {}

    static void insert(JdbcClient jdbc, List<Current> states) {
        columns(states).update(jdbc, """
                insert into order_state (order_id, store_id, version, status, mark, warehouse_leg, store_duty,
                    ordered, canceled, shipped, told, delayed, attention, done, problem_code)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
    }

    /** In the order of the key, so that two writers never wait for each other in a circle. */
    static List<Current> lock(JdbcClient jdbc, List<Long> orderIds) {
        return Batch.of(orderIds)
                .longs(id -> id)
                .query(
                        jdbc,
                        """
                select order_id, store_id, version, mark, warehouse_leg, store_duty, ordered, canceled, shipped, told,
                    delayed, problem_code
                from order_state where order_id = any (?) order by order_id for update
                """,
                        (row, number) -> new Current(
                                row.getLong("order_id"),
                                row.getLong("store_id"),
                                row.getInt("version"),
                                new OrderState(
                                        OrderState.Mark.valueOf(row.getString("mark")),
                                        OrderState.Leg.valueOf(row.getString("warehouse_leg")),
                                        OrderState.Duty.valueOf(row.getString("store_duty")),
                                        row.getInt("ordered"),
                                        row.getInt("canceled"),
                                        row.getInt("shipped"),
                                        row.getInt("told"),
                                        row.getBoolean("delayed"),
                                        row.getString("problem_code"))));
    }

    static void update(JdbcClient jdbc, List<Current> changed) {
        columns(changed).update(jdbc, """
                update order_state set version = new.version, status = new.status, mark = new.mark,
                    warehouse_leg = new.warehouse_leg, store_duty = new.store_duty, ordered = new.ordered,
                    canceled = new.canceled, shipped = new.shipped, told = new.told, delayed = new.delayed,
                    attention = new.attention, done = new.done, problem_code = new.problem_code
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) new (order_id, store_id, version, status,
                    mark, warehouse_leg, store_duty, ordered, canceled, shipped, told, delayed, attention, done,
                    problem_code)
                where order_state.order_id = new.order_id
                """);
    }

    private static Batch<Current> columns(List<Current> states) {
        return Batch.of(states)
                .longs(Current::orderId)
                .longs(Current::storeId)
                .ints(Current::version)
                .texts(one -> one.state().status().name())
                .texts(one -> one.state().mark().name())
                .texts(one -> one.state().warehouse().name())
                .texts(one -> one.state().store().name())
                .ints(one -> one.state().ordered())
                .ints(one -> one.state().canceled())
                .ints(one -> one.state().shipped())
                .ints(one -> one.state().told())
                .booleans(one -> one.state().delayed())
                .booleans(one -> needsPerson(one.state().status()))
                .booleans(one -> one.state().status().isFinal())
                .texts(one -> one.state().problem());
    }

    private static boolean needsPerson(OrderStatus status) {
        return status == OrderStatus.ERROR || status == OrderStatus.PENDING;
    }

    static void write(JdbcClient jdbc, List<Line> lines, Map<Count, Integer> counts, Instant now) {
        Batch.of(lines)
                .longs(Line::orderId)
                .ints(Line::seq)
                .value(now)
                .texts(line -> line.entry().event().kind())
                .texts(line -> line.entry().actor())
                .jsons(line -> EventData.write(line.entry().data()))
                .update(jdbc, """
                        insert into order_event (order_id, seq, at, kind, actor, data)
                        select unnest(?), unnest(?), ?, unnest(?), unnest(?), unnest(?)
                        """);
        Batch.of(List.copyOf(counts.entrySet()))
                .longs(entry -> entry.getKey().storeId())
                .texts(entry -> entry.getKey().status().name())
                .longs(Map.Entry::getValue)
                .update(jdbc, "insert into order_count (store_id, status, orders) select * from unnest(?, ?, ?)");
    }

    record Count(long storeId, OrderStatus status) {
        static final Comparator<Count> ORDER =
                Comparator.comparingLong(Count::storeId).thenComparing(Count::status);
    }
}
