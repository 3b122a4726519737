package dev.cartage.sandbox.shopify.store;

import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Hold;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Part;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the merchant does to an order. Each change moves updatedAt and tells the subscribers. */
public final class Changes {
    private final Shop shop;

    public Changes(Shop shop) {
        this.shop = shop;
    }

    /** A line that was edited; {@code delta} units more, or fewer where negative. */
    public record Edited(Order order, Line line, int delta) {}

    /** Moves updatedAt and nothing else. */
    public Order touch(long id) {
        return change(id, Effect.ORDER_EDITED, "touched", order -> order.with(order.sale(), shop.now()));
    }

    public Order sale(long id, String what, UnaryOperator<Sale> edit) {
        return change(id, Effect.ORDER_EDITED, what, order -> order.with(edit.apply(order.sale()), shop.now()));
    }

    public Order tag(long id, List<String> tags) {
        return change(id, Effect.ORDER_TAGGED, String.join(", ", tags), order -> {
            Set<String> all = new LinkedHashSet<>(order.sale().tags());
            all.addAll(tags);
            return order.with(order.sale().withTags(new ArrayList<>(all)), shop.now());
        });
    }

    /**
     * Changes how many units of a SKU are wanted; those shipped stay shipped.
     *
     * @throws IllegalArgumentException where the order has no such line
     */
    public Order quantity(long id, String sku, int units) {
        Line before = shop.order(id).stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.variant().sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The order has no line of " + sku));
        Order edited = change(id, Effect.ORDER_EDITED, sku + " to " + units, order -> {
            Instant now = shop.now();
            List<Line> lines = order.lines().stream()
                    .map(line -> line.id() == before.id() ? line.edited(units) : line)
                    .toList();
            List<FulfillmentOrder> parts = order.fulfillmentOrders().stream()
                    .map(part -> part.finished() ? part : part.with(follow(part, lines), now))
                    .toList();
            Order.State state = order.state();
            return order.with(lines, parts, order.fulfillments(), now)
                    .with(new Order.State(now, state.payment(), state.cancelledAt(), state.cancelReason(), true));
        });
        Line after = edited.line(before.id());
        shop.tell("ORDERS_EDITED", new Edited(edited, after, after.current() - before.current()));
        return edited;
    }

    private static List<Part> follow(FulfillmentOrder part, List<Line> lines) {
        return part.parts().stream()
                .map(one -> {
                    Line line = lines.stream()
                            .filter(candidate -> candidate.id() == one.lineId())
                            .findFirst()
                            .orElseThrow();
                    int shipped = one.total() - one.remaining();
                    return new Part(one.id(), one.lineId(), line.unfulfilled() + shipped, line.unfulfilled());
                })
                .toList();
    }

    /** One of OrderDisplayFinancialStatus. */
    public Order payment(long id, String payment) {
        Order paid = change(id, Effect.ORDER_EDITED, payment, order -> {
            Order.State state = order.state();
            return order.with(
                    new Order.State(shop.now(), payment, state.cancelledAt(), state.cancelReason(), state.edited()));
        });
        if (payment.equals("PAID")) {
            shop.tell("ORDERS_PAID", paid);
        }
        return paid;
    }

    /** Cancels what has not been shipped; the reason is one of OrderCancelReason. */
    public Order cancel(long id, String reason) {
        Order cancelled = change(id, Effect.ORDER_CANCELLED, reason, order -> {
            if (order.state().cancelledAt().isPresent()) {
                return order;
            }
            shop.counters().cancelled();
            Instant now = shop.now();
            List<FulfillmentOrder> parts = order.fulfillmentOrders().stream()
                    .map(part -> part.finished() ? part : part.with(Status.CANCELLED, now))
                    .toList();
            order.fulfillmentOrders().forEach(part -> giveBack(order, part, now));
            List<Line> lines = order.lines().stream().map(Line::removed).toList();
            return order.with(lines, parts, order.fulfillments(), now)
                    .with(new Order.State(
                            now,
                            "REFUNDED",
                            Optional.of(now),
                            reason,
                            order.state().edited()));
        });
        shop.tell("ORDERS_CANCELLED", cancelled);
        return cancelled;
    }

    private void giveBack(Order order, FulfillmentOrder part, Instant now) {
        for (Part one : part.parts()) {
            shop.stock()
                    .change(
                            order.line(one.lineId()).variant().itemId(),
                            part.locationId(),
                            level -> level.promised(-one.remaining(), now));
        }
    }

    /** Puts what is open on hold; the reason is one of FulfillmentHoldReason. */
    public Order hold(long id, String reason, String notes) {
        Order held = change(id, Effect.ORDER_HELD, reason, order -> {
            Instant now = shop.now();
            return parts(
                    order,
                    now,
                    part -> part.finished() ? part : part.held(new Hold(shop.nextId(), reason, notes), now));
        });
        held.fulfillmentOrders().forEach(part -> shop.tell("FULFILLMENT_ORDERS_PLACED_ON_HOLD", part));
        return held;
    }

    public Order release(long id) {
        Order released = change(id, Effect.ORDER_RELEASED, "", order -> {
            Instant now = shop.now();
            return parts(order, now, part -> part.status() == Status.ON_HOLD ? part.with(Status.OPEN, now) : part);
        });
        released.fulfillmentOrders().forEach(part -> shop.tell("FULFILLMENT_ORDERS_HOLD_RELEASED", part));
        return released;
    }

    private static Order parts(Order order, Instant now, UnaryOperator<FulfillmentOrder> change) {
        List<FulfillmentOrder> changed =
                order.fulfillmentOrders().stream().map(change).toList();
        return order.with(order.lines(), changed, order.fulfillments(), now);
    }

    private Order change(long id, Effect effect, String detail, UnaryOperator<Order> change) {
        Order changed = shop.locked(() -> {
            Order before =
                    shop.order(id).orElseThrow(() -> new IllegalArgumentException("This shop has no order " + id));
            Order after = change.apply(before);
            shop.orders().put(after);
            shop.record(effect, Long.toString(id), detail);
            return after;
        });
        shop.tell("ORDERS_UPDATED", changed);
        return changed;
    }
}
