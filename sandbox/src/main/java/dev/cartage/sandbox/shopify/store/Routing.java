package dev.cartage.sandbox.shopify.store;

import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Asked;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Part;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Where an order's parts are shipped from, and what merchant and fulfillment service ask of each other. */
public final class Routing {
    private final Shop shop;

    public Routing(Shop shop) {
        this.shop = shop;
    }

    /** Moves what is open to another location, as new fulfilment orders; the old ones are closed. */
    public Order move(long id, long location) {
        return move(id, location, part -> true);
    }

    /** Moves one of its fulfilment orders. */
    public Order move(long id, long location, long fulfillmentOrder) {
        return move(id, location, part -> part.id() == fulfillmentOrder);
    }

    private Order move(long id, long location, Predicate<FulfillmentOrder> chosen) {
        return change(id, "moved", order -> {
            Instant now = shop.now();
            List<FulfillmentOrder> all = new ArrayList<>();
            List<FulfillmentOrder> fresh = new ArrayList<>();
            for (FulfillmentOrder part : order.fulfillmentOrders()) {
                boolean moves = chosen.test(part) && !part.finished() && part.locationId() != location;
                all.add(moves ? part.with(Status.CLOSED, now) : part);
                if (moves) {
                    int position = order.fulfillmentOrders().size() + fresh.size() + 1;
                    fresh.add(part(order, position, location, renamed(part.parts()), now));
                }
            }
            all.addAll(fresh);
            return order.with(order.lines(), all, order.fulfillments(), now);
        });
    }

    private List<Part> renamed(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.remaining() > 0)
                .map(part -> new Part(shop.nextId(), part.lineId(), part.remaining(), part.remaining()))
                .toList();
    }

    private static FulfillmentOrder part(Order order, int position, long location, List<Part> parts, Instant at) {
        long id = Ids.fulfillmentOrder(order.id(), position);
        return new FulfillmentOrder(id, location, Status.OPEN, at, at, parts, Optional.empty(), Asked.UNSUBMITTED);
    }

    /** Puts some units of the first line of the first fulfilment order into one of their own. */
    public Order split(long id, int units) {
        return change(id, "split", order -> {
            Instant now = shop.now();
            List<FulfillmentOrder> all = new ArrayList<>(order.fulfillmentOrders());
            FulfillmentOrder first = all.getFirst();
            Part line = first.parts().getFirst();
            List<Part> left = new ArrayList<>(first.parts());
            left.set(0, new Part(line.id(), line.lineId(), line.total() - units, line.remaining() - units));
            all.set(0, first.with(left, now));
            Part rest = new Part(shop.nextId(), line.lineId(), units, units);
            all.add(part(order, all.size() + 1, first.locationId(), List.of(rest), now));
            return order.with(order.lines(), all, order.fulfillments(), now);
        });
    }

    /** What the merchant asks the service for, for all that is open. */
    public Order ask(long id, Asked asked) {
        return ask(id, asked, part -> true);
    }

    /** The same for one of its fulfilment orders. */
    public Order ask(long id, Asked asked, long fulfillmentOrder) {
        return ask(id, asked, part -> part.id() == fulfillmentOrder);
    }

    private Order ask(long id, Asked asked, Predicate<FulfillmentOrder> chosen) {
        return change(
                id,
                asked.name(),
                order -> order.with(
                        order.lines(),
                        order.fulfillmentOrders().stream()
                                .map(part ->
                                        part.finished() || !chosen.test(part) ? part : part.asked(asked, shop.now()))
                                .toList(),
                        order.fulfillments(),
                        shop.now()));
    }

    /** @throws Refusal where nothing was asked */
    public FulfillmentOrder accept(long fulfillmentOrder) throws Refusal {
        Order before = shop.order(Ids.orderOfFulfillmentOrder(fulfillmentOrder))
                .filter(order -> order.fulfillmentOrders().stream()
                        .anyMatch(part -> part.id() == fulfillmentOrder && part.asked() == Asked.SUBMITTED))
                .orElseThrow(() -> new Refusal("", List.of("id"), "The fulfillment order has no request to accept."));
        return change(
                        before.id(),
                        "accepted",
                        order -> order.with(
                                order.lines(),
                                order.fulfillmentOrders().stream()
                                        .map(part -> part.id() == fulfillmentOrder
                                                ? part.asked(Asked.ACCEPTED, shop.now())
                                                : part)
                                        .toList(),
                                order.fulfillments(),
                                shop.now()))
                .fulfillmentOrders()
                .stream()
                .filter(part -> part.id() == fulfillmentOrder)
                .findFirst()
                .orElseThrow();
    }

    private Order change(long id, String what, UnaryOperator<Order> change) {
        Order changed = shop.locked(() -> {
            Order after = change.apply(shop.order(id).orElseThrow());
            shop.orders().put(after);
            shop.record(Effect.ORDER_ROUTED, Long.toString(id), what);
            return after;
        });
        shop.tell("ORDERS_UPDATED", changed);
        return changed;
    }
}
