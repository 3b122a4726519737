package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.RuleSet;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderState.Mark;
import dev.cartage.model.Problem;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out what rules decide about an order that is here already: before it leaves, when its status changes, after an
 * error, when a timer fires. What the warehouse has is not called back: then only words, tags and problems count.
 */
final class Verdicts {
    private final Tx tx;
    private final OrderBook book;
    private final Dispatches dispatches;
    private final Holds holds;
    private final RuleLog log;
    private final Destinations destinations;

    Verdicts(Tx tx, OrderBook book, Dispatches dispatches, Holds holds, RuleLog log, Destinations destinations) {
        this.tx = tx;
        this.book = book;
        this.dispatches = dispatches;
        this.holds = holds;
        this.log = log;
        this.destinations = destinations;
    }

    void fail(long orderId, Problem problem) {
        book.record(List.of(
                new OrderBook.Entry(orderId, new OrderEvent.Failed(problem.code()), "rule", EventData.of(problem))));
    }

    /** @return whether the order goes on as it would have */
    boolean carryOut(Hook hook, RuledOrder order, RuleSet rules, Result result, Instant now) {
        return tx.call(_ -> {
            boolean again = hook == Hook.ORDER_EXPORT && wasHeldHere(order.id());
            keep(hook, order, rules, result, now);
            return goesOn(order, result, again, now);
        });
    }

    /** What rules did, set, tagged and told, whatever they decided. */
    void keep(Hook hook, RuledOrder order, RuleSet rules, Result result, Instant now) {
        tx.run(jdbc -> {
            log.write(List.of(rules.entry(order.id(), hook, now, result)));
            Tags.write(
                    jdbc,
                    Rulings.tags(result).stream()
                            .map(tag -> new Tags.Tag(order.id(), tag))
                            .toList());
            if (!order.left()) {
                rewrite(order, result.order());
            }
        });
    }

    private boolean goesOn(RuledOrder order, Result result, boolean again, Instant now) {
        Optional<Problem> failure = result.failure().map(Decision.Fail::problem);
        if (failure.isPresent()) {
            fail(order.id(), failure.get());
            return false;
        }
        if (result.first(Decision.Archive.class).isPresent()) {
            return aside(order, Mark.ARCHIVED);
        }
        if (order.left()) {
            return true;
        }
        if (result.isRejected()) {
            return aside(order, Mark.SKIPPED);
        }
        Optional<Decision.Route> route = result.all(Decision.Route.class).stream()
                .filter(one -> one.target().line() == 0)
                .findFirst();
        if (route.isPresent() && !isThere(order, route.get(), now)) {
            return false;
        }
        Optional<Decision.Hold> hold = result.first(Decision.Hold.class).filter(_ -> !again);
        hold.ifPresent(held -> hold(order, held));
        return hold.isEmpty();
    }

    /** A hold before leaving counts once, or the order would never leave. */
    private boolean wasHeldHere(long orderId) {
        return log.ofOrder(orderId).stream()
                .filter(run -> run.hook() == Hook.ORDER_EXPORT)
                .flatMap(run -> run.touches().stream())
                .flatMap(touch -> touch.did().stream())
                .anyMatch(did -> did.startsWith("held until"));
    }

    private boolean aside(RuledOrder order, Mark mark) {
        dispatches.recall(order.id());
        holds.end(order.id());
        book.record(List.of(
                entry(order, new OrderEvent.Recalled(), Map.of()),
                entry(order, new OrderEvent.Marked(mark), Map.of("reason", "by a rule"))));
        return false;
    }

    /** Whether it goes there already; if not, it is sent there. */
    private boolean isThere(RuledOrder order, Decision.Route route, Instant now) {
        Optional<Long> found = destinations.find(route.warehouse());
        if (found.isEmpty() || found.get() == order.where().warehouseId()) {
            return true;
        }
        dispatches.recall(order.id());
        tx.run(jdbc ->
                jdbc.sql("""
                        update orders set warehouse_id = ?, facility = ?, warehouse_reference = warehouse_reference || '-' || id
                        where id = ?
                        """).params(found.get(), route.facility(), order.id()).update());
        OrderBook.Entry queued = entry(order, new OrderEvent.Queued(), Map.of());
        List<OrderBook.Entry> entries = List.of(
                entry(order, new OrderEvent.Recalled(), Map.of()),
                entry(order, new OrderEvent.Reprocessed(), Map.of()),
                entry(order, new OrderEvent.Marked(Mark.ROUTED), Map.of()),
                queued);
        if (!book.record(entries).contains(queued)) {
            dispatches.write(List.of(Way.toWarehouse(order.id(), found.get())), now);
        }
        return false;
    }

    private void hold(RuledOrder order, Decision.Hold hold) {
        dispatches.recall(order.id());
        holds.byRule(List.of(new Holds.Until(order.id(), hold.until())));
        book.record(List.of(
                entry(order, new OrderEvent.Recalled(), Map.of()),
                entry(
                        order,
                        new OrderEvent.Delayed("held-by-rule"),
                        Map.of(
                                "code", "held-by-rule",
                                "sentence", "A rule holds this order until " + Timestamps.cut(hold.until()) + ".",
                                "action", "Press Process to send it now."))));
    }

    private void rewrite(RuledOrder order, Order changed) {
        if (changed.equals(order.order())) {
            return;
        }
        tx.run(jdbc -> {
            jdbc.sql("update orders set content = ?, units = ? where id = ?")
                    .params(OrderJson.write(changed), changed.units(), order.id())
                    .update();
            if (!changed.lines().equals(order.order().lines())) {
                OrderLines.rewrite(jdbc, List.of(new OrderLines.Of(order.id(), changed)));
            }
            if (changed.units() != order.order().units()) {
                book.record(recounted(order, changed.units()));
            }
        });
    }

    /** A revision makes a fresh start of the state; what was ready to leave still is, and what is wrong stays wrong. */
    private static List<OrderBook.Entry> recounted(RuledOrder order, int units) {
        List<OrderBook.Entry> entries = new ArrayList<>();
        entries.add(entry(order, new OrderEvent.Revised(units), Map.of()));
        if (order.queued()) {
            entries.add(entry(order, new OrderEvent.Queued(), Map.of()));
        }
        if (!order.problem().isEmpty()) {
            entries.add(entry(order, new OrderEvent.Failed(order.problem()), Map.of()));
        }
        return entries;
    }

    private static OrderBook.Entry entry(RuledOrder order, OrderEvent event, Map<String, String> data) {
        return new OrderBook.Entry(order.id(), event, "rule", data);
    }
}
