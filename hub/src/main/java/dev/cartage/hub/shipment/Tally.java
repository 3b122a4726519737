package dev.cartage.hub.shipment;

import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.EventData;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Shipments, counted against the lines of their orders. Nothing of it is written yet; the orders are locked.
 *
 * @param matched one for each shipment
 * @param changes tracking numbers that were corrected
 * @param silent parcels of which no store has to be told
 */
record Tally(
        List<Matched> matched,
        List<OpenOrder.Counted> counted,
        List<OrderBook.Entry> entries,
        List<NewDispatch> notices,
        List<Earlier.Change> changes,
        List<Long> silent) {

    /**
     * A shipment that was tried.
     *
     * @param orderId 0 while its order is not known
     * @param correction whether it only corrects an earlier one
     */
    record Matched(Candidate candidate, long orderId, boolean correction, Optional<Problem> problem) {}

    static Tally of(JdbcClient jdbc, long warehouseId, List<Candidate> candidates) {
        Map<String, OpenOrder> orders = OpenOrders.find(jdbc, warehouseId, candidates);
        Tally tally = new Tally(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (Candidate candidate : candidates) {
            Optional.ofNullable(orders.get(candidate.reference()))
                    .ifPresentOrElse(order -> tally.add(candidate, order), () -> tally.addUnknown(candidate));
        }
        return tally;
    }

    private void addUnknown(Candidate candidate) {
        Problem unknown = new Problem(
                "order-unknown",
                "The warehouse reports a shipment of order " + candidate.reference() + ", which is not known here.",
                "It is matched by itself if the order comes later. If it never was ours, archive the shipment.");
        matched.add(new Matched(candidate, 0, false, Optional.of(unknown)));
    }

    private void add(Candidate candidate, OpenOrder order) {
        OpenOrder.Count count = order.count(candidate);
        boolean correction = !count.changes().isEmpty();
        matched.add(new Matched(candidate, order.id(), correction, count.problem()));
        if (correction) {
            changes.addAll(count.changes());
            return;
        }
        counted.addAll(count.counted());
        entries.add(entry(order.id(), candidate, count));
        if (count.problem().isEmpty()) {
            tell(order, count.counted());
        }
    }

    /** Parcels of which the store knows no line are of no concern to it: they count as told. */
    private void tell(OpenOrder order, List<OpenOrder.Counted> units) {
        units.stream()
                .collect(Collectors.groupingBy(OpenOrder.Counted::parcelId, TreeMap::new, Collectors.toList()))
                .forEach((parcel, inside) -> {
                    if (order.concernsStore(inside)) {
                        notices.add(notice(order, parcel));
                    } else {
                        int told = inside.stream()
                                .mapToInt(OpenOrder.Counted::quantity)
                                .sum();
                        silent.add(parcel);
                        entries.add(new OrderBook.Entry(order.id(), new OrderEvent.Told(told), "cartage", Map.of()));
                    }
                });
    }

    private static OrderBook.Entry entry(long orderId, Candidate candidate, OpenOrder.Count count) {
        if (count.problem().isPresent()) {
            Problem problem = count.problem().get();
            return new OrderBook.Entry(
                    orderId, new OrderEvent.Failed(problem.code()), "warehouse", EventData.of(problem));
        }
        int units =
                count.counted().stream().mapToInt(OpenOrder.Counted::quantity).sum();
        String tracking = candidate.parcels().stream()
                .map(parcel -> (parcel.carrier() + " " + parcel.trackingNumber()).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return new OrderBook.Entry(
                orderId,
                new OrderEvent.Shipped(units),
                "warehouse",
                Map.of("units", Integer.toString(units), "tracking", tracking));
    }

    private static NewDispatch notice(OpenOrder order, long parcelId) {
        return new NewDispatch(Lane.store(order.storeId(), Notices.WORK), parcelId, 0, order.id());
    }

    /** What was counted, by the order that it was counted for. */
    Map<Long, Candidate> leaders() {
        return matched.stream()
                .filter(one -> one.problem().isEmpty() && !one.correction())
                .collect(Collectors.toMap(Matched::orderId, Matched::candidate, (_, later) -> later));
    }
}
