package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderFields;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a store says again about an order we have. As long as nothing has left, the order follows the store. Afterwards a
 * changed order stays as it was sent, and a withdrawn one is put before a person.
 */
final class Revisions {
    private final OrderBook book;
    private final Dispatches dispatches;

    Revisions(OrderBook book, Dispatches dispatches) {
        this.book = book;
        this.dispatches = dispatches;
    }

    private record Known(
            long orderId,
            long storeId,
            String externalId,
            long warehouseId,
            String version,
            boolean done,
            boolean left,
            boolean waiting,
            boolean held) {}

    private record Change(Known known, Verdict verdict) {}

    void write(JdbcClient jdbc, List<Verdict> verdicts, Instant now) {
        List<Verdict> telling = verdicts.stream()
                .filter(verdict -> !(verdict instanceof Verdict.NotOurs))
                .toList();
        Map<String, Known> known = new HashMap<>();
        find(jdbc, telling).forEach(one -> known.put(one.storeId() + "/" + one.externalId(), one));
        for (Verdict verdict : telling) {
            Waiting waiting = verdict.waiting();
            Optional.ofNullable(
                            known.get(waiting.storeId() + "/" + waiting.raw().externalId()))
                    .filter(one -> waiting.raw().version().compareTo(one.version()) >= 0)
                    .ifPresent(one -> carryOut(jdbc, new Change(one, verdict), now));
        }
    }

    /** Locks what it finds, so that an order does not leave while it is being changed. */
    private static List<Known> find(JdbcClient jdbc, List<Verdict> verdicts) {
        return Batch.of(verdicts)
                .longs(verdict -> verdict.waiting().storeId())
                .texts(verdict -> verdict.waiting().raw().externalId())
                .query(
                        jdbc,
                        """
                        select orders.id, orders.store_id, orders.external_id, orders.warehouse_id, source_version,
                            done,
                            exists (select from dispatch where order_id = orders.id
                                and dispatch.status not in ('waiting', 'superseded')
                                and (dispatch.status <> 'refused' or dispatch.problem_code = 'outcome-unclear'))
                                has_left,
                            exists (select from dispatch where order_id = orders.id and dispatch.status = 'waiting')
                                waiting,
                            exists (select from order_hold where order_id = orders.id) held
                        from unnest(?, ?) said (store_id, external_id)
                        join order_identity using (store_id, external_id)
                        join orders on orders.id = order_identity.order_id
                        join order_state on order_state.order_id = orders.id
                        where order_identity.part = 0
                        order by orders.id for update of orders
                        """,
                        (row, number) -> new Known(
                                row.getLong("id"),
                                row.getLong("store_id"),
                                row.getString("external_id"),
                                row.getLong("warehouse_id"),
                                row.getString("source_version"),
                                row.getBoolean("done"),
                                row.getBoolean("has_left"),
                                row.getBoolean("waiting"),
                                row.getBoolean("held")));
    }

    private void carryOut(JdbcClient jdbc, Change change, Instant now) {
        switch (change.verdict()) {
            case Verdict.Good good -> revise(jdbc, change, good.order(), Optional.empty(), now);
            case Verdict.Bad bad -> revise(jdbc, change, bad.order(), Optional.of(bad.problem()), now);
            case Verdict.Withdrawn _ -> withdraw(jdbc, change);
            case Verdict.NotOurs _ -> {}
        }
    }

    private void revise(JdbcClient jdbc, Change change, Order order, Optional<Problem> problem, Instant now) {
        Known known = change.known();
        if (known.done() || !takenBack(known)) {
            return;
        }
        rewrite(jdbc, change, order);
        OrderBook.Entry revised = entry(known, new OrderEvent.Revised(order.units()), Map.of());
        List<OrderBook.Entry> entries = new ArrayList<>(List.of(revised));
        problem.ifPresent(found -> entries.add(entry(known, new OrderEvent.Failed(found.code()), EventData.of(found))));
        boolean mayLeave = problem.isEmpty() && !known.held();
        if (mayLeave) {
            entries.add(entry(known, new OrderEvent.Queued(), Map.of()));
        }
        if (book.record(entries).isEmpty() && mayLeave) {
            dispatches.write(List.of(new NewDispatch(lane(known), known.orderId(), 0, known.orderId())), now);
        }
    }

    /** Whether nothing has left and nothing will: what is about to leave is stopped, or it has the order first. */
    private boolean takenBack(Known known) {
        return !known.left() && (!known.waiting() || dispatches.withdraw(lane(known), known.orderId()));
    }

    private static Lane lane(Known known) {
        return Lane.warehouse(known.warehouseId(), ToWarehouse.WORK);
    }

    private static void rewrite(JdbcClient jdbc, Change change, Order order) {
        Waiting waiting = change.verdict().waiting();
        long orderId = change.known().orderId();
        Batch.of(List.of(order))
                .texts(OrderJson::write)
                .ints(Order::units)
                .texts(_ -> waiting.raw().version())
                .longs(_ -> waiting.rawId())
                .texts(Order::number)
                .texts(one -> one.shippingAddress().name())
                .texts(one -> one.get(OrderFields.CUSTOMER_EMAIL))
                .texts(one -> one.shippingAddress().country())
                .value(orderId)
                .update(jdbc, """
                        update orders set content = new.content, units = new.units, source_version = new.version,
                            raw_id = new.raw_id, number = new.number, customer_name = new.name,
                            customer_email = new.email, country = new.country
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                            new (content, units, version, raw_id, number, name, email, country)
                        where id = ?
                        """);
        OrderLines.rewrite(jdbc, List.of(new OrderLines.Of(orderId, order)));
        OrderSearch.write(jdbc, List.of(new OrderLines.Of(orderId, order)));
    }

    private void withdraw(JdbcClient jdbc, Change change) {
        Known known = change.known();
        int units = jdbc.sql(
                        "select ordered - canceled - shipped from order_state where order_id = ? and not done for update")
                .param(known.orderId())
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (units <= 0) {
            return;
        }
        if (takenBack(known)) {
            OrderLines.cancelRest(jdbc, known.orderId());
            book.record(List.of(entry(known, new OrderEvent.Canceled(units), Map.of())));
        } else {
            Problem problem = new Problem(
                    "canceled-after-sending",
                    "The store canceled this order after it was sent to the warehouse.",
                    "Ask the warehouse to stop it. If it ships all the same, expect a return.");
            book.record(List.of(entry(known, new OrderEvent.Failed(problem.code()), EventData.of(problem))));
        }
        jdbc.sql("update orders set source_version = ? where id = ?")
                .params(change.verdict().waiting().raw().version(), known.orderId())
                .update();
    }

    private static OrderBook.Entry entry(Known known, OrderEvent event, Map<String, String> data) {
        return new OrderBook.Entry(known.orderId(), event, "store", data);
    }
}
