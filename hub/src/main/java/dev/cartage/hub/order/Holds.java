package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders that rest until a time, and leave by themselves then. */
public final class Holds implements LaneWorker {
    private static final String WORK = "holds";
    private static final int BATCH = 500;

    private final Tx tx;
    private final OrderBook book;
    private final Dispatches dispatches;
    private final Lanes lanes;
    private final Rereading rereading;

    Holds(Tx tx, OrderBook book, Dispatches dispatches, Lanes lanes, Rereading rereading) {
        this.tx = tx;
        this.book = book;
        this.dispatches = dispatches;
        this.lanes = lanes;
        this.rereading = rereading;
    }

    /** Lets new orders rest for their store's grace. */
    <T> void begin(List<T> orders, Function<T, Duration> grace, ToLongFunction<T> id, Instant now) {
        for (Map.Entry<Duration, List<T>> same : orders.stream()
                .collect(java.util.stream.Collectors.groupingBy(grace))
                .entrySet()) {
            Instant until = now.plus(same.getKey());
            tx.run(jdbc -> Batch.of(same.getValue())
                    .longs(id)
                    .value(until)
                    .update(jdbc, "insert into order_hold (order_id, until) select unnest(?), ?"));
            wake(until);
        }
    }

    /** An order and when it may leave. */
    record Until(long orderId, Instant time) {}

    /** Until the time that rules say. */
    void byRule(List<Until> orders) {
        tx.run(jdbc -> {
            Batch.of(orders).longs(Until::orderId).instants(Until::time).update(jdbc, """
                            insert into order_hold (order_id, until) select * from unnest(?, ?)
                            on conflict (order_id) do update set until = excluded.until, by = ''
                            """);
            Batch.of(orders).longs(Until::orderId).update(jdbc, """
                            insert into rule_hold (order_id) select unnest(?)
                            on conflict (order_id) do update set asked = false
                            """);
        });
        orders.stream().map(Until::time).min(Instant::compareTo).ifPresent(this::wake);
    }

    /** Whether a rule holds the order. */
    public boolean isByRule(long orderId) {
        return tx.call(jdbc -> jdbc.sql(
                                "select count(*) from order_hold join rule_hold using (order_id) where order_id = ?")
                        .param(orderId)
                        .query(Integer.class)
                        .single())
                > 0;
    }

    /** Until a person's time. Joins the caller's transaction, as all here. */
    public void hold(long orderId, Instant until, String by) {
        tx.run(jdbc -> jdbc.sql("""
                        with rules as (delete from rule_hold where order_id = ?)
                        insert into order_hold (order_id, until, by) values (?, ?, ?)
                        on conflict (order_id) do update
                        set until = excluded.until, by = excluded.by, asked = false
                        """)
                .params(orderId, orderId, Timestamps.parameter(until), by)
                .update());
        wake(until);
    }

    public void end(long orderId) {
        tx.run(jdbc -> jdbc.sql(
                        "with held as (delete from rule_hold where order_id = ?) delete from order_hold where order_id = ?")
                .params(orderId, orderId)
                .update());
    }

    private void wake(Instant from) {
        lanes.wake(List.of(Lane.account(Tenant.account(), WORK)), from);
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        return tx.call(jdbc -> {
            if (askStores(jdbc, now)) {
                return Optional.of(now);
            }
            List<Leaving> due = jdbc.sql("""
                            with due as (
                                delete from order_hold using orders
                                where orders.id = order_id and order_id = any (array(
                                    select order_id from order_hold
                                    where until <= ? order by order_id limit ? for update))
                                returning order_id, warehouse_id, by
                            ), rules as (
                                delete from rule_hold where order_id in (select order_id from due)
                            )
                            select * from due
                            """)
                    .params(Timestamps.parameter(now), BATCH)
                    .query((row, number) ->
                            new Leaving(row.getLong("order_id"), row.getLong("warehouse_id"), row.getString("by")))
                    .list();
            release(due, "cartage", now);
            return due.isEmpty()
                    ? jdbc.sql("select min(until) until from order_hold")
                            .query((row, number) -> Timestamps.readOptional(row, "until"))
                            .single()
                    : Optional.of(now);
        });
    }

    /**
     * Before a hold ends, the store is asked for its newest word, and given a moment to say it: for a rule's hold always,
     * else where the order was read a while ago and the platform's limits allow to read many again.
     */
    private boolean askStores(JdbcClient jdbc, Instant now) {
        List<Long> due = jdbc.sql("select order_id from order_hold where until <= ? order by until limit ?")
                .params(Timestamps.parameter(now), BATCH)
                .query(Long.class)
                .list();
        List<Long> byRule = Batch.of(due)
                .longs(id -> id)
                .query(
                        jdbc,
                        "update rule_hold set asked = true where not asked and order_id = any (?) returning order_id",
                        (row, number) -> row.getLong(1));
        Set<Long> asked = rereading.ask(due, now);
        rereading.askAlways(byRule, now);
        asked.addAll(byRule);
        Batch.of(List.copyOf(asked))
                .value(Timestamps.parameter(now.plus(Rereading.ANSWER)))
                .longs(id -> id)
                .update(jdbc, "update order_hold set until = ?, asked = true where order_id = any (?)");
        return !asked.isEmpty();
    }

    /** An order that may leave. @param by who held it; "" if its store's grace did */
    record Leaving(long orderId, long warehouseId, String by) {}

    /** Lets one order go, at a person's word. @return whether it may leave */
    public boolean release(long orderId, long warehouseId, boolean pending, String actor, Instant now) {
        return !release(List.of(new Leaving(orderId, warehouseId, pending ? actor : "")), actor, now)
                .isEmpty();
    }

    /** Writes the intent to send them. What may not leave for another reason stays. */
    List<Leaving> release(List<Leaving> orders, String actor, Instant now) {
        List<OrderBook.Entry> queued = new ArrayList<>();
        List<OrderBook.Entry> entries = new ArrayList<>();
        for (Leaving order : orders) {
            if (!order.by().isEmpty()) {
                entries.add(new OrderBook.Entry(
                        order.orderId(), new OrderEvent.Marked(OrderState.Mark.NONE), actor, Map.of()));
            }
            OrderBook.Entry leaves = new OrderBook.Entry(order.orderId(), new OrderEvent.Queued(), actor, Map.of());
            entries.add(leaves);
            queued.add(leaves);
        }
        List<OrderBook.Entry> refused = book.record(entries);
        List<Leaving> left = orders.stream()
                .filter(order -> queued.stream()
                        .anyMatch(entry -> entry.orderId() == order.orderId() && !refused.contains(entry)))
                .toList();
        dispatches.write(
                left.stream()
                        .map(order -> new NewDispatch(
                                Lane.warehouse(order.warehouseId(), ToWarehouse.WORK),
                                order.orderId(),
                                0,
                                order.orderId()))
                        .toList(),
                now);
        return left;
    }
}
