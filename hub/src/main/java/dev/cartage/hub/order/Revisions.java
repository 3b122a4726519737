package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Ids;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
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
    private final Parts parts;
    private final Moves moves;

    Revisions(
            Ids ids,
            Intake intake,
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
        this.parts = new Parts(book, dispatches, afterSending);
        this.moves = new Moves(ids, intake, book, parts, afterSending);
    }

    private record Change(KnownOrder known, Verdict verdict) {}

    void write(JdbcClient jdbc, List<Verdict> verdicts, Instant now) {
        List<Verdict> telling = verdicts.stream()
                .filter(verdict -> !(verdict instanceof Verdict.NotOurs))
                .toList();
        Map<String, KnownOrder> known = new HashMap<>();
        KnownOrder.find(jdbc, telling).forEach(one -> known.put(one.storeId() + "/" + one.externalId(), one));
        for (Verdict verdict : telling) {
            Waiting waiting = verdict.waiting();
            Optional.ofNullable(
                            known.get(waiting.storeId() + "/" + waiting.raw().externalId()))
                    .filter(one -> waiting.raw().version().compareTo(one.version()) >= 0)
                    .ifPresent(one -> carryOut(jdbc, new Change(one, verdict), now));
        }
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
        KnownOrder known = change.known();
        boolean over = known.done() && known.mark() != Mark.SKIPPED;
        if (known.left()) {
            moves.follow(jdbc, known, change.verdict(), order, now)
                    .filter(_ -> !over)
                    .ifPresent(after -> hearOf(jdbc, change, after, now));
            return;
        }
        if (over || !takenBack(known)) {
            return;
        }
        RevisedRows.write(jdbc, known.orderId(), change.verdict().waiting(), order);
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
        KnownOrder known = change.known();
        if (known.mark() == Mark.NONE) {
            AfterSending.Before before = jdbc.sql(
                            "select content, problem_code from orders join order_state on order_id = id where id = ?")
                    .param(known.orderId())
                    .query((row, number) -> new AfterSending.Before(
                            OrderJson.read(row.getString("content")),
                            row.getString("problem_code"),
                            OrderLines.shipped(jdbc, known.orderId())))
                    .single();
            afterSending.changed(known.sent(), before, after, now);
        }
    }

    /** Whether nothing has left and nothing will: what is about to leave is stopped, or it has the order first. */
    private boolean takenBack(KnownOrder known) {
        return !known.left() && (!known.waiting() || dispatches.withdraw(lane(known), known.orderId()));
    }

    private static Lane lane(KnownOrder known) {
        return Lane.warehouse(known.warehouseId(), ToWarehouse.WORK);
    }

    private void withdraw(JdbcClient jdbc, KnownOrder known, Verdict.Withdrawn withdrawn, Instant now) {
        if (open(jdbc, known) <= 0 && !parts.isAnyOpen(jdbc, known.orderId())) {
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

    private static int open(JdbcClient jdbc, KnownOrder known) {
        return jdbc.sql(
                        "select ordered - canceled - shipped from order_state where order_id = ? and not done for update")
                .param(known.orderId())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** @param granted whether a rule wants it, so that the warehouse is asked without a person */
    private void withdraw(JdbcClient jdbc, KnownOrder known, boolean granted, Instant now) {
        parts.withdraw(jdbc, known.orderId(), granted, now);
        int units = open(jdbc, known);
        if (units <= 0) {
            return;
        }
        if (takenBack(known)) {
            OrderLines.cancelRest(jdbc, known.orderId());
            book.record(List.of(entry(known, new OrderEvent.Canceled(units), Map.of())));
        } else if (known.mark() != Mark.ROUTED) {
            afterSending.withdrawn(known.sent(), granted, now);
        }
    }

    private static OrderBook.Entry entry(KnownOrder known, OrderEvent event, Map<String, String> data) {
        return new OrderBook.Entry(known.orderId(), event, "store", data);
    }
}
