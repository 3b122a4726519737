package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.order.KnownOrders.Known;
import dev.cartage.model.Order;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a store says again about orders we have. As long as nothing has left, an order follows the store. Afterwards a
 * changed order stays as it was sent, and a withdrawn one is put before a person.
 */
final class Revisions {
    private final OrderBook book;
    private final Dispatches dispatches;

    Revisions(OrderBook book, Dispatches dispatches) {
        this.book = book;
        this.dispatches = dispatches;
    }

    private record Change(Known known, Verdict verdict) {
        long orderId() {
            return known.orderId();
        }
    }

    /** A change that the order follows. @param problem why it cannot go as it is now */
    private record Revised(Change change, Order order, Optional<Problem> problem) {
        boolean mayLeave() {
            return problem.isEmpty() && !change.known().held();
        }
    }

    void write(JdbcClient jdbc, List<Verdict> verdicts, Instant now) {
        List<Change> changes = changes(jdbc, verdicts);
        List<Revised> revised = new ArrayList<>();
        List<Change> withdrawn = new ArrayList<>();
        for (Change change : changes) {
            switch (change.verdict()) {
                case Verdict.Good good -> revised.add(new Revised(change, good.order(), Optional.empty()));
                case Verdict.Bad bad -> revised.add(new Revised(change, bad.order(), Optional.of(bad.problem())));
                case Verdict.Withdrawn _ -> withdrawn.add(change);
                case Verdict.NotOurs _ -> {}
            }
        }
        revise(jdbc, revised, now);
        withdraw(jdbc, withdrawn);
    }

    private static List<Change> changes(JdbcClient jdbc, List<Verdict> verdicts) {
        List<Verdict> telling = verdicts.stream()
                .filter(verdict -> !(verdict instanceof Verdict.NotOurs))
                .toList();
        Map<String, Known> known = new HashMap<>();
        KnownOrders.find(jdbc, telling).forEach(one -> known.put(one.storeId() + "/" + one.externalId(), one));
        List<Change> changes = new ArrayList<>();
        for (Verdict verdict : telling) {
            Waiting waiting = verdict.waiting();
            Optional.ofNullable(
                            known.get(waiting.storeId() + "/" + waiting.raw().externalId()))
                    .filter(one -> waiting.raw().version().compareTo(one.version()) >= 0)
                    .ifPresent(one -> changes.add(new Change(one, verdict)));
        }
        return changes;
    }

    private void revise(JdbcClient jdbc, List<Revised> said, Instant now) {
        Set<Long> free = takenBack(said.stream()
                .map(one -> one.change().known())
                .filter(known -> !known.done())
                .toList());
        List<Revised> revised = said.stream()
                .filter(one -> free.contains(one.change().orderId()))
                .toList();
        if (revised.isEmpty()) {
            return;
        }
        RevisedOrders.write(
                jdbc,
                revised.stream()
                        .map(one -> new RevisedOrders.Row(
                                one.change().orderId(), one.change().verdict().waiting(), one.order()))
                        .toList());
        Set<Long> stopped = book
                .record(revised.stream().flatMap(Revisions::entries).toList())
                .stream()
                .map(OrderBook.Entry::orderId)
                .collect(Collectors.toSet());
        dispatches.write(
                revised.stream()
                        .filter(one ->
                                one.mayLeave() && !stopped.contains(one.change().orderId()))
                        .map(one -> one.change().known())
                        .map(known -> new NewDispatch(known.lane(), known.orderId(), 0, known.orderId()))
                        .toList(),
                now);
    }

    private static Stream<OrderBook.Entry> entries(Revised one) {
        Known known = one.change().known();
        Stream<OrderBook.Entry> revised =
                Stream.of(entry(known, new OrderEvent.Revised(one.order().units()), Map.of()));
        Stream<OrderBook.Entry> failed = one.problem().stream()
                .map(problem -> entry(known, new OrderEvent.Failed(problem.code()), EventData.of(problem)));
        Stream<OrderBook.Entry> queued =
                one.mayLeave() ? Stream.of(entry(known, new OrderEvent.Queued(), Map.of())) : Stream.of();
        return Stream.of(revised, failed, queued).flatMap(entries -> entries);
    }

    /** Of which nothing has left and nothing will: what is about to leave is stopped, or it has the order first. */
    private Set<Long> takenBack(List<Known> known) {
        List<Known> here = known.stream().filter(one -> !one.left()).toList();
        Set<Long> stopped = dispatches.withdraw(here.stream()
                .filter(Known::waiting)
                .map(one -> new NewDispatch(one.lane(), one.orderId(), 0, one.orderId()))
                .toList());
        return here.stream()
                .filter(one -> !one.waiting() || stopped.contains(one.orderId()))
                .map(Known::orderId)
                .collect(Collectors.toSet());
    }

    private void withdraw(JdbcClient jdbc, List<Change> withdrawn) {
        Map<Long, Integer> units = RevisedOrders.unitsLeft(
                jdbc, withdrawn.stream().map(Change::orderId).sorted().toList());
        List<Change> open = withdrawn.stream()
                .filter(one -> units.getOrDefault(one.orderId(), 0) > 0)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Set<Long> stopped = takenBack(open.stream().map(Change::known).toList());
        OrderLines.cancelRest(jdbc, List.copyOf(stopped));
        book.record(open.stream()
                .map(one -> stopped.contains(one.orderId())
                        ? entry(one.known(), new OrderEvent.Canceled(units.getOrDefault(one.orderId(), 0)), Map.of())
                        : afterSending(one.known()))
                .toList());
        RevisedOrders.writeVersions(
                jdbc,
                open.stream()
                        .map(one -> Map.entry(
                                one.orderId(), one.verdict().waiting().raw().version()))
                        .toList());
    }

    private static OrderBook.Entry afterSending(Known known) {
        Problem problem = new Problem(
                "canceled-after-sending",
                "The store canceled this order after it was sent to the warehouse.",
                "Ask the warehouse to stop it. If it ships all the same, expect a return.");
        return entry(known, new OrderEvent.Failed(problem.code()), EventData.of(problem));
    }

    private static OrderBook.Entry entry(Known known, OrderEvent event, Map<String, String> data) {
        return new OrderBook.Entry(known.orderId(), event, "store", data);
    }
}
