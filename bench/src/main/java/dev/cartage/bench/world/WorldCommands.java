package dev.cartage.bench.world;

import dev.cartage.bench.truth.Checker;
import dev.cartage.demo.SandboxWorld;
import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.ledger.Counters;
import dev.cartage.sandbox.ledger.Counters.Sums;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.Wish;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What a benchmark asks of the sandbox, added to its control API at {@code /control/bench}. */
final class WorldCommands {
    private final SandboxWorld world;
    private final List<Shop> shops;

    WorldCommands(SandboxWorld world) {
        this.world = world;
        this.shops = world.stores().market().shops().stream()
                .sorted(Comparator.comparing(Shop::number))
                .toList();
    }

    void add() {
        world.stores()
                .control()
                .on("GET", "/control/bench/places", _ -> Reply.ok(places()))
                .on("POST", "/control/bench/orders", this::place)
                .on("GET", "/control/bench/progress", _ -> Reply.ok(progress()))
                .on("GET", "/control/bench/delays", this::delays)
                .on("GET", "/control/bench/verdict", _ -> Reply.ok(verdict()));
    }

    private Places places() {
        return new Places(
                shops.stream()
                        .map(shop -> new Places.Place(shop.handle(), world.answersFor(shop)))
                        .toList(),
                world.depots().stream()
                        .map(depot -> new Places.Place(depot.name(), world.answersFor(depot)))
                        .toList());
    }

    /** Body: {@code count}; {@code spreadSeconds}, over which their times lie behind now. Each store in its turn. */
    private Reply place(Request request) {
        int count = request.number("count", 1);
        int spread = request.number("spreadSeconds", 0);
        for (int i = 0; i < count; i++) {
            Shop shop = shops.get(i % shops.size());
            long behind = spread - (long) spread * i / count;
            shop.placing().place(Wish.any(shop.now().minusSeconds(behind)));
        }
        return Reply.created(progress());
    }

    private Progress progress() {
        Sums sums = shops.stream().map(shop -> shop.counters().sums()).reduce(Counters.NOTHING, Sums::plus);
        long accepted = world.depots().stream()
                .mapToLong(depot -> depot.warehouse().ledger().ordersAccepted())
                .sum();
        return new Progress(
                sums.placed(),
                accepted,
                sums.fulfilledWholly(),
                sums.fulfillmentsRefused(),
                world.stores().requests());
    }

    /** Query: {@code from}, an instant in milliseconds; orders placed before are left out. */
    private Reply delays(Request request) {
        return Reply.ok(Ledgers.delays(world, shops, Instant.ofEpochMilli(request.query("from", 0))));
    }

    private Object verdict() {
        return Checker.check(Ledgers.orders(shops), Ledgers.instructions(world));
    }
}
