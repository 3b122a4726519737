package dev.cartage.bench.world;

import dev.cartage.bench.truth.Instruction;
import dev.cartage.bench.truth.StoreOrder;
import dev.cartage.demo.SandboxWorld;
import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.ledger.Ledger.Entry;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Orders.Key;
import dev.cartage.sandbox.shopify.store.Orders.Sort;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.warehouse.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the sandbox's ledgers. */
final class Ledgers {
    private Ledgers() {}

    static List<StoreOrder> orders(List<Shop> shops) {
        List<StoreOrder> orders = new ArrayList<>();
        for (Shop shop : shops) {
            shop.locked(() -> {
                shop.orders().walk(Sort.CREATED, new Key(Long.MIN_VALUE, 0), false, order -> orders.add(read(order)));
                return orders;
            });
        }
        return orders;
    }

    private static StoreOrder read(Order order) {
        return new StoreOrder(
                order.id(),
                order.fulfillmentStatus().equals("FULFILLED"),
                order.fulfillments().stream()
                        .map(parcel -> String.join(" ", parcel.tracking().numbers()))
                        .toList());
    }

    static List<Instruction> instructions(SandboxWorld world) {
        return world.depots().stream()
                .map(depot -> depot.warehouse().ledger())
                .flatMap(ledger -> all(ledger)
                        .map(one -> new Instruction(orderOf(one), one.number(), ledger.tracking(one.number()))))
                .toList();
    }

    private static Stream<Ledger.Instruction> all(Ledger ledger) {
        return Stream.concat(ledger.instructions().stream(), ledger.duplicates().stream());
    }

    /** The sandbox's buyers have the order's id in their address: {@code name.ID@example.com}. */
    private static long orderOf(Ledger.Instruction instruction) {
        String email = instruction.order().orElseThrow().email();
        return Long.parseLong(email.substring(email.indexOf('.') + 1, email.indexOf('@')));
    }

    static Delays delays(SandboxWorld world, List<Shop> shops, Instant from) {
        Map<Long, Instant> placed = new HashMap<>();
        for (Shop shop : shops) {
            for (Entry entry : shop.ledger().after(0, Integer.MAX_VALUE / 2)) {
                if (entry.effect() == Effect.ORDER_PLACED && !entry.at().isBefore(from)) {
                    placed.put(Long.parseLong(entry.subject()), entry.at());
                }
            }
        }
        return Delays.of(world.depots().stream()
                .flatMap(depot -> depot.warehouse().ledger().instructions().stream())
                .filter(one -> placed.containsKey(orderOf(one)))
                .mapToLong(one ->
                        Duration.between(placed.get(orderOf(one)), one.at()).toMillis()));
    }
}
