package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderState.Mark;
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
    private final Holds holds;
    private final NewOrders newOrders;
    private final Consequences consequences;
    private final AfterSending afterSending;
    private final CancelRules cancelRules;

    Revisions(
            OrderBook book,
            Dispatches dispatches,
            Holds holds,
            NewOrders newOrders,
            Consequences consequences,
            AfterSending afterSending,
            CancelRules cancelRules) {
        this.book = book;
        this.dispatches = dispatches;
        this.holds = holds;
        this.newOrders = newOrders;
        this.consequences = consequences;
        this.afterSending = afterSending;
        this.cancelRules = cancelRules;
    }

    private record Known(
            long orderId,
            long storeId,
            String externalId,
            long warehouseId,
            long connectionId,
            String version,
            boolean done,
            boolean left,
            boolean waiting,
            boolean held,
            boolean heldByRule,
            boolean leader,
            Mark mark) {

        AfterSending.Sent sent() {
            return new AfterSending.Sent(orderId, connectionId, warehouseId);
        }

        /** What others travel in waits for no more of them, and a grace that is over does not begin again. */
        Way going(Way way) {
            boolean goesOn = leader && way instanceof Way.Bundled || !held && way instanceof Way.Rests;
            return goesOn ? new Way.Leaves(false) : way;
        }
    }

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
                        select orders.id, orders.store_id, orders.external_id, orders.warehouse_id, orders.connection_id,
                            source_version,
                            done,
                            exists (select from dispatch where order_id = orders.id
                                and dispatch.status not in ('waiting', 'superseded')
                                and (dispatch.status <> 'refused' or dispatch.problem_code = 'outcome-unclear'))
                            or exists (select from order_kin where kind = 'merged' and kin_id = orders.id)
                            or exists (select from order_kin where kind = 'part' and order_id = orders.id)
                                has_left,
                            exists (select from dispatch where order_id = orders.id and dispatch.status = 'waiting')
                                waiting,
                            exists (select from order_hold where order_id = orders.id) held,
                            exists (select from rule_hold where order_id = orders.id) held_by_rule,
                            exists (select from order_kin where kind = 'merged' and order_id = orders.id) leader,
                            mark
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
                                row.getLong("connection_id"),
                                row.getString("source_version"),
                                row.getBoolean("done"),
                                row.getBoolean("has_left"),
                                row.getBoolean("waiting"),
                                row.getBoolean("held"),
                                row.getBoolean("held_by_rule"),
                                row.getBoolean("leader"),
                                Mark.valueOf(row.getString("mark"))));
    }

    private void carryOut(JdbcClient jdbc, Change change, Instant now) {
        switch (change.verdict()) {
            case Verdict.Good _, Verdict.Bad _ ->
                revise(jdbc, change, NewOrder.of(change.known().orderId(), change.verdict(), ""), now);
            case Verdict.Withdrawn withdrawn -> withdraw(jdbc, change.known(), withdrawn, now);
            case Verdict.NotOurs _ -> {}
        }
    }

    private void revise(JdbcClient jdbc, Change change, NewOrder order, Instant now) {
        Known known = change.known();
        boolean over = known.done() && known.mark() != Mark.SKIPPED;
        if (over) {
            return;
        }
        if (!takenBack(known)) {
            hearOf(jdbc, change, order.order(), now);
            return;
        }
        rewrite(jdbc, change, order);
        boolean heldByPerson = known.held() && !known.heldByRule();
        Way way = heldByPerson ? new Way.Rests() : known.going(order.way());
        List<OrderBook.Entry> entries = new ArrayList<>();
        switch (known.mark()) {
            case BUNDLED -> entries.add(entry(known, new OrderEvent.Marked(Mark.NONE), Map.of()));
            case SKIPPED -> entries.add(entry(known, new OrderEvent.Reprocessed(), Map.of()));
            case NONE, PENDING, ROUTED, ARCHIVED, ABANDONED, DELETED -> {}
        }
        entries.add(entry(known, new OrderEvent.Revised(order.order().units()), Map.of()));
        order.problem()
                .ifPresent(
                        found -> entries.add(entry(known, new OrderEvent.Failed(found.code()), EventData.of(found))));
        entries.addAll(Way.entries(way, known.orderId(), NewOrders.waiting("")));
        List<OrderBook.Entry> refused = book.record(entries);
        if (known.heldByRule()) {
            holds.end(known.orderId());
        }
        if (known.mark() == Mark.BUNDLED) {
            Bundles.leave(jdbc, known.orderId());
        }
        List<NewOrder> parts = newOrders.parts(order);
        newOrders.write(jdbc, parts, now);
        consequences.write(jdbc, List.of(order.going(way)), now);
        if (way instanceof Way.Leaves && !refused.contains(entries.getLast())) {
            dispatches.write(
                    List.of(Way.toWarehouse(known.orderId(), order.route().warehouseId())), now);
        }
    }

    /** What was sent stays as it was sent; people, and perhaps the warehouse, hear of the change. */
    private void hearOf(JdbcClient jdbc, Change change, Order after, Instant now) {
        Known known = change.known();
        if (known.mark() == Mark.NONE && known.left()) {
            AfterSending.Before before = jdbc.sql(
                            "select content, problem_code from orders join order_state on order_id = id where id = ?")
                    .param(known.orderId())
                    .query((row, number) -> new AfterSending.Before(
                            OrderJson.read(row.getString("content")), row.getString("problem_code")))
                    .single();
            afterSending.changed(known.sent(), before, after, now);
        }
    }

    /** Whether nothing has left and nothing will: what is about to leave is stopped, or it has the order first. */
    private boolean takenBack(Known known) {
        return !known.left() && (!known.waiting() || dispatches.withdraw(lane(known), known.orderId()));
    }

    private static Lane lane(Known known) {
        return Lane.warehouse(known.warehouseId(), ToWarehouse.WORK);
    }

    private static void rewrite(JdbcClient jdbc, Change change, NewOrder revised) {
        Order order = revised.order();
        Waiting waiting = change.verdict().waiting();
        long orderId = change.known().orderId();
        Batch.of(List.of(order))
                .value(revised.route().connectionId())
                .value(revised.route().facility())
                .value(revised.route().warehouseId())
                .value(revised.route().warehouseId())
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
                            customer_email = new.email, country = new.country, connection_id = ?, facility = ?,
                            warehouse_reference = case
                                when warehouse_id <> ? then warehouse_reference || '-' || id else warehouse_reference end,
                            warehouse_id = ?
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                            new (content, units, version, raw_id, number, name, email, country)
                        where id = ?
                        """);
        OrderLines.rewrite(jdbc, List.of(new OrderLines.Of(orderId, order)));
        OrderSearch.write(jdbc, List.of(new OrderLines.Of(orderId, order)));
    }

    private void withdraw(JdbcClient jdbc, Known known, Verdict.Withdrawn withdrawn, Instant now) {
        if (open(jdbc, known) <= 0) {
            return;
        }
        switch (cancelRules.ask(known.orderId(), withdrawn.reason(), "store", now)) {
            case CancelRules.Silent _ -> withdraw(jdbc, known, false, now);
            case CancelRules.Granted _ -> withdraw(jdbc, known, true, now);
            case CancelRules.Refused _, CancelRules.Stopped _ -> {}
        }
        jdbc.sql("update orders set source_version = ? where id = ?")
                .params(withdrawn.waiting().raw().version(), known.orderId())
                .update();
    }

    private static int open(JdbcClient jdbc, Known known) {
        return jdbc.sql(
                        "select ordered - canceled - shipped from order_state where order_id = ? and not done for update")
                .param(known.orderId())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** @param granted whether a rule wants it, so that the warehouse is asked without a person */
    private void withdraw(JdbcClient jdbc, Known known, boolean granted, Instant now) {
        if (takenBack(known)) {
            OrderLines.cancelRest(jdbc, known.orderId());
            book.record(List.of(entry(known, new OrderEvent.Canceled(open(jdbc, known)), Map.of())));
        } else {
            afterSending.withdrawn(known.sent(), granted, now);
        }
    }

    private static OrderBook.Entry entry(Known known, OrderEvent event, Map<String, String> data) {
        return new OrderBook.Entry(known.orderId(), event, "store", data);
    }
}
