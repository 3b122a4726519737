package dev.cartage.sandbox.shopify.command;

import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.ledger.Counters;
import dev.cartage.sandbox.ledger.Counters.Sums;
import dev.cartage.sandbox.shopify.Market;
import dev.cartage.sandbox.shopify.store.Shop;
import java.lang.ProcessHandle.Info;
import java.time.Duration;
import java.util.Map;

/** Reads the ledger, its sums, and what the sandbox's own process has used. */
final class LedgerCommands {
    private final Market market;

    LedgerCommands(Market market) {
        this.market = market;
    }

    /** Sums with the one that follows from the others. */
    record Counted(Sums sums, long fulfilledNever) {
        static Counted of(Sums sums) {
            return new Counted(sums, sums.fulfilledNever());
        }
    }

    void add(Router router) {
        router.on("GET", "/control/shops/{shop}/ledger", this::entries)
                .on(
                        "GET",
                        "/control/shops/{shop}/counters",
                        request -> Reply.ok(Counted.of(
                                market.shop(request.part("shop")).counters().sums())))
                .on("GET", "/control/counters", request -> Reply.ok(Counted.of(all())))
                .on("GET", "/control/process", request -> Reply.ok(process()));
    }

    private Reply entries(Request request) {
        Shop shop = market.shop(request.part("shop"));
        return Reply.ok(shop.ledger().after(request.query("after", 0), (int) request.query("limit", 1_000)));
    }

    private Sums all() {
        return market.shops().stream().map(shop -> shop.counters().sums()).reduce(Counters.NOTHING, Sums::plus);
    }

    private static Map<String, Object> process() {
        Info info = ProcessHandle.current().info();
        Runtime runtime = Runtime.getRuntime();
        return Map.of(
                "pid",
                ProcessHandle.current().pid(),
                "cpuMicros",
                info.totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1_000,
                "heapBytes",
                runtime.totalMemory() - runtime.freeMemory());
    }
}
