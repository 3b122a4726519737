package dev.cartage.sandbox.ultracart;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A merchant's account: what was ordered, what waits for the distribution center, what was shipped and counted. */
public final class Account {
    public static final String MERCHANT = "DEMO";
    public static final String API_KEY = "sandbox-key-0123456789abcdef";
    public static final String CENTER = "EAST";

    private static final int PRODUCTS = 20;

    private final InstantSource clock;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Integer> stock = new TreeMap<>();
    private final List<Map<String, Object>> webhooks = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    Account(InstantSource clock) {
        this.clock = clock;
        for (int number = 1; number <= PRODUCTS; number++) {
            stock.put("ITEM-%02d".formatted(number), 100);
        }
    }

    public synchronized Instant now() {
        return clock.instant().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Makes the account's clock wrong by so much. */
    public synchronized void skew(Duration wrong) {
        ahead = wrong;
    }

    public synchronized List<String> skus() {
        return List.copyOf(stock.keySet());
    }

    /** Paid, and in the queue of its distribution centers at once. */
    public synchronized Order place(Wish wish) {
        String id = "%s-%010d".formatted(MERCHANT, 9_104_000 + orders.size() + 1);
        Order placed = new Order(id, wish, wish.at().orElseGet(this::now).truncatedTo(ChronoUnit.SECONDS));
        orders.put(id, placed);
        return placed;
    }

    public synchronized Optional<Order> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    synchronized Collection<Order> orders() {
        return List.copyOf(orders.values());
    }

    /** Up to so many that the center has not acknowledged, oldest first; the same again until it does. */
    synchronized List<Order> queue(int most) {
        return orders.values().stream().filter(Order::waits).limit(most).toList();
    }

    public synchronized int stock(String sku) {
        return stock.getOrDefault(sku, 0);
    }

    synchronized boolean sells(String sku) {
        return stock.containsKey(sku);
    }

    synchronized void count(String sku, int quantity) {
        stock.put(sku, quantity);
    }

    public synchronized List<Map<String, Object>> webhooks() {
        return List.copyOf(webhooks);
    }

    synchronized Map<String, Object> subscribe(Map<String, Object> webhook) {
        Map<String, Object> kept = new LinkedHashMap<>(webhook);
        kept.put("webhook_oid", webhooks.size() + 1);
        kept.put("merchant_id", MERCHANT);
        webhooks.add(kept);
        return kept;
    }
}
