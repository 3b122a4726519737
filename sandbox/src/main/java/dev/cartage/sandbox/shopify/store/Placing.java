package dev.cartage.sandbox.shopify.store;

import dev.cartage.sandbox.ledger.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Buyers: places orders, invented from the shop's seed where nothing else is wished. */
public final class Placing {
    private static final int FIRST_NUMBER = 1_001;
    private final Shop shop;
    private final Random dice;

    public Placing(Shop shop) {
        this.shop = shop;
        this.dice = new Random(shop.settings().seed() * 31 + shop.number());
    }

    /** @throws IllegalArgumentException where a wished SKU is not sold here */
    public Order place(Wish wish) {
        Order placed = shop.locked(() -> {
            Order order = invent(wish);
            shop.orders().put(order);
            int units = order.lines().stream().mapToInt(Line::quantity).sum();
            shop.counters().placed(units);
            promise(order);
            shop.record(
                    Effect.ORDER_PLACED, Long.toString(order.id()), order.sale().name());
            return order;
        });
        shop.tell("ORDERS_CREATE", placed);
        if (placed.state().payment().equals("PAID")) {
            shop.tell("ORDERS_PAID", placed);
        }
        placed.fulfillmentOrders().forEach(part -> shop.tell("FULFILLMENT_ORDERS_ORDER_ROUTING_COMPLETE", part));
        return placed;
    }

    private void promise(Order order) {
        for (FulfillmentOrder part : order.fulfillmentOrders()) {
            for (Line line : order.lines()) {
                shop.stock()
                        .change(
                                line.variant().itemId(),
                                part.locationId(),
                                level -> level.promised(line.quantity(), order.updatedAt()));
            }
        }
    }

    private Order invent(Wish wish) {
        int count = shop.orders().size();
        long id = Ids.order(shop.number(), count + 1L);
        List<Line> lines = lines(id, wish);
        Address shipTo = Inventions.address(dice, shop.settings().country());
        Sale sale = new Sale(
                FIRST_NUMBER + count,
                wish.createdAt(),
                wish.email().isEmpty() ? Inventions.email(shipTo, id) : wish.email(),
                shipTo,
                shipTo,
                shop.settings().currency(),
                Inventions.shipping(dice),
                500 + 100L * dice.nextInt(12),
                dice.nextInt(8) == 0 ? List.of("WELCOME10") : List.of(),
                wish.note().isEmpty() ? Inventions.note(dice) : wish.note(),
                wish.tags(),
                wish.attributes());
        return new Order(
                id,
                sale,
                lines,
                List.of(fulfillmentOrder(id, lines, wish.createdAt())),
                List.of(),
                new Order.State(wish.createdAt(), wish.payment(), Optional.empty(), "", false));
    }

    private List<Line> lines(long order, Wish wish) {
        List<Line> lines = new ArrayList<>();
        if (wish.lines().isEmpty()) {
            List<Variant> sold = shop.catalogue().variants();
            int count = Math.clamp(Math.round(wish.averageLines() + dice.nextGaussian()), 1, 5);
            int first = dice.nextInt(sold.size());
            for (int position = 0; position < Math.min(count, sold.size()); position++) {
                Variant variant = sold.get((first + position * 7) % sold.size());
                lines.add(line(order, lines.size(), variant, 1 + dice.nextInt(3)));
            }
        }
        for (Wish.WishedLine wished : wish.lines()) {
            Variant variant = shop.catalogue()
                    .bySku(wished.sku())
                    .orElseThrow(() -> new IllegalArgumentException("This shop sells no " + wished.sku()));
            lines.add(line(order, lines.size(), variant, wished.quantity()));
        }
        return List.copyOf(lines);
    }

    private static Line line(long order, int position, Variant variant, int quantity) {
        return new Line(Ids.line(order, position + 1), variant, quantity, quantity, quantity, List.of());
    }

    private FulfillmentOrder fulfillmentOrder(long order, List<Line> lines, Instant at) {
        List<FulfillmentOrder.Part> parts = new ArrayList<>(lines.size());
        for (Line line : lines) {
            parts.add(new FulfillmentOrder.Part(line.id(), line.id(), line.quantity(), line.quantity()));
        }
        return new FulfillmentOrder(
                Ids.fulfillmentOrder(order, 1),
                shop.locations().getFirst().id(),
                FulfillmentOrder.Status.OPEN,
                at,
                at,
                List.copyOf(parts),
                Optional.empty(),
                FulfillmentOrder.Asked.UNSUBMITTED);
    }
}
