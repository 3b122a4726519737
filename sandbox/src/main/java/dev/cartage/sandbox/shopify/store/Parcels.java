package dev.cartage.sandbox.shopify.store;

import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.shopify.store.Fulfillment.Shipped;
import dev.cartage.sandbox.shopify.store.Fulfillment.Tracking;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the shop is told about parcels. As at Shopify, telling it twice makes two parcels while units remain. */
public final class Parcels {
    private static final List<String> FIELD = List.of("fulfillment");
    private final Shop shop;

    public Parcels(Shop shop) {
        this.shop = shop;
    }

    /** Units by fulfilment order line; none at all means everything that remains. */
    public record Request(long fulfillmentOrderId, Map<Long, Integer> units) {}

    /** @throws Refusal where nothing may be shipped, or not that much; then nothing has changed */
    public Fulfillment create(List<Request> requests, Tracking tracking) throws Refusal {
        Outcome outcome = shop.locked(() -> attempt(requests, tracking));
        if (outcome.refusal != null) {
            throw outcome.refusal;
        }
        Order order = shop.order(Ids.orderOfFulfillmentOrder(requests.getFirst().fulfillmentOrderId()))
                .orElseThrow();
        shop.tell("ORDERS_UPDATED", order);
        shop.tell(
                order.fulfillmentStatus().equals("FULFILLED") ? "ORDERS_FULFILLED" : "ORDERS_PARTIALLY_FULFILLED",
                order);
        return order.fulfillments().getLast();
    }

    private record Outcome(@Nullable Refusal refusal) {}

    private Outcome attempt(List<Request> requests, Tracking tracking) {
        try {
            ship(requests, tracking);
            return new Outcome(null);
        } catch (Refusal refusal) {
            shop.counters().refused();
            String subject =
                    requests.isEmpty() ? "" : Long.toString(requests.getFirst().fulfillmentOrderId());
            shop.record(Effect.FULFILLMENT_REFUSED, subject, refusal.sentence());
            return new Outcome(refusal);
        }
    }

    private void ship(List<Request> requests, Tracking tracking) throws Refusal {
        Order order = orderOf(requests);
        Instant now = shop.now();
        Map<Long, FulfillmentOrder> parts = new LinkedHashMap<>();
        order.fulfillmentOrders().forEach(part -> parts.put(part.id(), part));
        Map<Long, Integer> shipped = new LinkedHashMap<>();
        Set<Long> places = new HashSet<>();
        for (Request request : requests) {
            FulfillmentOrder part = open(parts, request.fulfillmentOrderId());
            places.add(part.locationId());
            parts.put(part.id(), part.with(reduce(part, request.units(), shipped), now));
            stocked(order, part);
        }
        if (places.size() > 1) {
            throw new Refusal("", FIELD, "All fulfillment orders must be assigned to the same location.");
        }
        int count = order.fulfillments().size() + 1;
        Fulfillment parcel = new Fulfillment(
                Ids.fulfillment(order.id(), count),
                order.sale().name() + "-F" + count,
                now,
                now,
                places.iterator().next(),
                requests.stream().map(Request::fulfillmentOrderId).toList(),
                lines(order, count, shipped),
                tracking);
        keep(order, List.copyOf(parts.values()), parcel, shipped, now);
    }

    /** Shopify takes no shipment of what its location does not keep. */
    private void stocked(Order order, FulfillmentOrder part) throws Refusal {
        for (Part one : part.parts()) {
            Variant variant = order.line(one.lineId()).variant();
            if (one.remaining() > 0
                    && shop.stock().find(variant.itemId(), part.locationId()).isEmpty()) {
                throw new Refusal("", FIELD, variant.sku() + " is not stocked at the assigned location.");
            }
        }
    }

    private Order orderOf(List<Request> requests) throws Refusal {
        Set<Long> orders = new HashSet<>();
        requests.forEach(request -> orders.add(Ids.orderOfFulfillmentOrder(request.fulfillmentOrderId())));
        if (orders.size() != 1) {
            throw new Refusal("", FIELD, "All fulfillment orders must belong to the same order.");
        }
        return shop.order(orders.iterator().next())
                .orElseThrow(() -> new Refusal("", FIELD, "Fulfillment order does not exist."));
    }

    private static FulfillmentOrder open(Map<Long, FulfillmentOrder> parts, long id) throws Refusal {
        FulfillmentOrder part = parts.get(id);
        if (part == null) {
            throw new Refusal("", FIELD, "Fulfillment order does not exist.");
        }
        if (!part.supportedActions().contains("CREATE_FULFILLMENT")) {
            throw new Refusal("", FIELD, "Fulfillment order " + id + " has an unfulfillable status= " + part.status());
        }
        return part;
    }

    private static List<Part> reduce(FulfillmentOrder part, Map<Long, Integer> wanted, Map<Long, Integer> shipped)
            throws Refusal {
        List<Part> left = new ArrayList<>(part.parts().size());
        Set<Long> unknown = new HashSet<>(wanted.keySet());
        for (Part line : part.parts()) {
            unknown.remove(line.id());
            int units = wanted.isEmpty() ? line.remaining() : wanted.getOrDefault(line.id(), 0);
            if (units < 0 || units > line.remaining() || (units == 0 && wanted.containsKey(line.id()))) {
                throw new Refusal("", FIELD, "Invalid fulfillment order line item quantity requested.");
            }
            if (units > 0) {
                shipped.merge(line.lineId(), units, Integer::sum);
            }
            left.add(line.shipped(units));
        }
        if (!unknown.isEmpty()) {
            throw new Refusal("", FIELD, "Fulfillment order line item does not exist.");
        }
        return left;
    }

    private static List<Shipped> lines(Order order, int count, Map<Long, Integer> units) {
        List<Shipped> lines = new ArrayList<>(units.size());
        units.forEach((line, quantity) ->
                lines.add(new Shipped(Ids.fulfillment(order.id(), count) * 1_000 + lines.size() + 1, line, quantity)));
        return List.copyOf(lines);
    }

    private void keep(
            Order order, List<FulfillmentOrder> parts, Fulfillment parcel, Map<Long, Integer> units, Instant now) {
        boolean repeated = order.fulfillments().stream()
                .anyMatch(one -> one.tracking().numbers().stream()
                        .anyMatch(parcel.tracking().numbers()::contains));
        List<Fulfillment> parcels = new ArrayList<>(order.fulfillments());
        parcels.add(parcel);
        List<Line> lines = order.lines().stream()
                .map(line -> line.shipped(units.getOrDefault(line.id(), 0)))
                .toList();
        Order changed = order.with(lines, parts, parcels, now);
        shop.orders().put(changed);
        units.forEach((line, quantity) -> shop.stock()
                .change(
                        order.line(line).variant().itemId(),
                        parcel.locationId(),
                        level -> level.shipped(quantity, now)));
        shop.counters()
                .fulfilled(parcels.size(), changed.fulfillmentStatus().equals("FULFILLED"), parcel.units(), repeated);
        shop.record(
                Effect.FULFILLMENT_CREATED,
                Long.toString(order.id()),
                String.join(" ", parcel.tracking().numbers()));
    }

    /** @throws Refusal where the parcel is not known */
    public Fulfillment track(long fulfillmentId, Tracking tracking) throws Refusal {
        Order before = shop.order(Ids.orderOfFulfillment(fulfillmentId))
                .filter(order -> order.fulfillments().stream().anyMatch(parcel -> parcel.id() == fulfillmentId))
                .orElseThrow(() -> new Refusal("", List.of("fulfillmentId"), "Fulfillment does not exist."));
        Order changed = shop.locked(() -> {
            Order order = shop.order(before.id()).orElseThrow();
            Instant now = shop.now();
            List<Fulfillment> parcels = order.fulfillments().stream()
                    .map(parcel -> parcel.id() == fulfillmentId ? parcel.with(tracking, now) : parcel)
                    .toList();
            Order updated = order.with(order.lines(), order.fulfillmentOrders(), parcels, now);
            shop.orders().put(updated);
            shop.record(Effect.TRACKING_CHANGED, Long.toString(order.id()), String.join(" ", tracking.numbers()));
            return updated;
        });
        shop.tell("ORDERS_UPDATED", changed);
        return changed.fulfillments().stream()
                .filter(parcel -> parcel.id() == fulfillmentId)
                .findFirst()
                .orElseThrow();
    }
}
