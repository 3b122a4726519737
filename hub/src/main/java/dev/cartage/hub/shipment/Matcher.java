package dev.cartage.hub.shipment;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.EventData;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Matches what a warehouse shipped to the lines of our orders, by the reference alone, and writes the intent to tell the
 * store. A shipment is counted as a whole or not at all; one that does not fit is kept and shown, and one whose order is
 * not known yet waits for it.
 */
public final class Matcher {
    private final Tx tx;
    private final Ids ids;
    private final OrderBook book;
    private final Dispatches dispatches;

    public Matcher(Tx tx, Ids ids, OrderBook book, Dispatches dispatches) {
        this.tx = tx;
        this.ids = ids;
        this.book = book;
        this.dispatches = dispatches;
    }

    /**
     * Takes what the warehouse reported. Joins the transaction that remembers the file. What it reported before changes
     * nothing.
     *
     * @return how many shipments are new
     */
    public int receive(long warehouseId, List<Shipment> reported, Optional<Long> fileId, Instant now) {
        List<Candidate> candidates = reported.stream()
                .map(shipment -> candidate(shipment, fileId, now))
                .toList();
        return tx.call(jdbc -> {
            List<Candidate> fresh = ShipmentRows.claim(jdbc, warehouseId, candidates);
            ShipmentRows.writeParcels(jdbc, fresh);
            match(warehouseId, fresh, now);
            return fresh.size();
        });
    }

    private Candidate candidate(Shipment shipment, Optional<Long> fileId, Instant now) {
        long[] fresh = ids.next(1 + shipment.parcels().size());
        List<Long> parcelIds = Arrays.stream(fresh).skip(1).boxed().toList();
        return new Candidate(fresh[0], parcelIds, shipment, now, fileId);
    }

    /** Tries again those that came before their order. */
    public void matchWaiting(long warehouseId, Instant now) {
        tx.run(jdbc -> match(warehouseId, ShipmentRows.waiting(jdbc, warehouseId), now));
    }

    private void match(long warehouseId, List<Candidate> candidates, Instant now) {
        if (candidates.isEmpty()) {
            return;
        }
        tx.run(jdbc -> {
            Map<String, OpenOrder> orders = OpenOrders.find(jdbc, warehouseId, candidates);
            List<Matched> matched = new ArrayList<>();
            List<OpenOrder.Counted> counted = new ArrayList<>();
            List<OrderBook.Entry> entries = new ArrayList<>();
            List<NewDispatch> notices = new ArrayList<>();
            for (Candidate candidate : candidates) {
                Optional<OpenOrder> order = Optional.ofNullable(orders.get(candidate.reference()));
                if (order.isEmpty()) {
                    matched.add(new Matched(candidate, 0, Optional.of(unknown(candidate))));
                    continue;
                }
                OpenOrder.Count count = order.get().count(candidate);
                matched.add(new Matched(candidate, order.get().id(), count.problem()));
                entries.add(entry(order.get().id(), candidate, count));
                counted.addAll(count.counted());
                if (count.problem().isEmpty()) {
                    tell(order.get(), count.counted(), notices, entries);
                }
            }
            ShipmentRows.writeMatches(jdbc, matched);
            ShipmentRows.writeCounted(jdbc, counted);
            book.record(entries);
            dispatches.write(notices, now);
            shipFollowers(warehouseId, matched, now);
        });
    }

    private void shipFollowers(long warehouseId, List<Matched> matched, Instant now) {
        Map<Long, Candidate> leaders = matched.stream()
                .filter(one -> one.problem().isEmpty())
                .collect(Collectors.toMap(Matched::orderId, Matched::candidate, (_, later) -> later));
        List<Shipment> followers = tx.call(jdbc -> Followers.shipments(jdbc, leaders));
        if (!followers.isEmpty()) {
            receive(warehouseId, followers, Optional.empty(), now);
        }
    }

    /** Parcels of which the store knows no line are of no concern to it: they count as told. */
    private static void tell(
            OpenOrder order,
            List<OpenOrder.Counted> counted,
            List<NewDispatch> notices,
            List<OrderBook.Entry> entries) {
        counted.stream()
                .collect(Collectors.groupingBy(OpenOrder.Counted::parcelId))
                .forEach((parcel, units) -> {
                    if (order.concernsStore(units)) {
                        notices.add(notice(order, parcel));
                    } else {
                        int told = units.stream()
                                .mapToInt(OpenOrder.Counted::quantity)
                                .sum();
                        entries.add(new OrderBook.Entry(order.id(), new OrderEvent.Told(told), "cartage", Map.of()));
                    }
                });
    }

    /** A shipment that was tried. @param orderId 0 while its order is not known */
    record Matched(Candidate candidate, long orderId, Optional<Problem> problem) {}

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

    private static Problem unknown(Candidate candidate) {
        return new Problem(
                "order-unknown",
                "The warehouse reports a shipment of order " + candidate.reference() + ", which is not known here.",
                "It is matched by itself if the order comes later. If it never was ours, archive the shipment.");
    }
}
