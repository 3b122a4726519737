package dev.cartage.sandbox.ebay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A seller's account: what was ordered, shipped and listed. Guarded by itself. */
public final class Account {
    public static final String CLIENT_ID = "Example-Cartage-SBX-0123456789ab";
    public static final String CLIENT_SECRET = "SBX-secret-of-the-sandbox";
    public static final String RU_NAME = "Example-Example-Cartage-abcdefg";
    public static final String CODE = "v^1.1#code-of-the-seller";
    public static final String REFRESH_TOKEN = "v^1.1#refresh-token-of-the-seller";

    private static final int PRODUCTS = 12;

    private final InstantSource clock;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Listing> listings = new TreeMap<>();
    private Duration ahead = Duration.ZERO;
    private Sorting sorting = Sorting.BY_PLACING;
    private boolean oneSkuACall;

    /** How orders are listed that are asked for by their time of change; eBay does not say it. */
    public enum Sorting {
        BY_PLACING,
        BY_CHANGE,
        LATEST_FIRST;

        Comparator<Order> order() {
            Comparator<Order> order = switch (this) {
                case BY_PLACING -> Comparator.comparing(Order::placed);
                case BY_CHANGE -> Comparator.comparing(Order::changed);
                case LATEST_FIRST -> Comparator.comparing(Order::changed).reversed();
            };
            return order.thenComparing(Order::id);
        }
    }

    /** Every second product is listed without the Inventory API. */
    Account(InstantSource clock) {
        this.clock = clock;
        for (int number = 1; number <= PRODUCTS; number++) {
            String offer = number % 2 == 1 ? Integer.toString(36_000_000 + number) : "";
            String sku = "KETTLE%02d".formatted(number);
            listings.put(sku, new Listing(sku, Long.toString(110_000_000_000L + number), offer, 100, 100, 0));
        }
    }

    /** As fine as eBay tells it. */
    public synchronized Instant now() {
        return clock.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Makes the account's clock wrong by so much. */
    public synchronized void skew(Duration wrong) {
        ahead = wrong;
    }

    public synchronized void sort(Sorting by) {
        sorting = by;
    }

    synchronized Sorting sorting() {
        return sorting;
    }

    /** From now on bulkUpdatePriceQuantity keeps to its text: one SKU in a call. */
    public synchronized void takeOneSkuACall() {
        oneSkuACall = true;
    }

    synchronized boolean takesOneSkuACall() {
        return oneSkuACall;
    }

    public synchronized Order place(Wish wish) {
        int number = orders.size() + 1;
        String id = "%02d-%05d-%05d".formatted(10 + number % 20, number, 10_000 + number * 37 % 90_000);
        Order placed = new Order(id, wish, wish.at().orElseGet(this::now).truncatedTo(ChronoUnit.MILLIS));
        orders.put(id, placed);
        return placed;
    }

    public synchronized Optional<Order> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    synchronized List<Order> orders() {
        return new ArrayList<>(orders.values());
    }

    public synchronized void touch(String id) {
        order(id).orElseThrow().touch(now());
    }

    /** @param state CANCELED, or IN_PROGRESS while the buyer only asks for it */
    public synchronized void cancel(String id, String state) {
        order(id).orElseThrow().cancel(state, now());
    }

    public synchronized void ship(String id, Parcel parcel) {
        order(id).orElseThrow().ship(parcel, now());
    }

    public synchronized List<String> skus() {
        return List.copyOf(listings.keySet());
    }

    public synchronized Optional<Listing> listing(String sku) {
        return Optional.ofNullable(listings.get(sku));
    }

    synchronized void list(Listing listing) {
        listings.put(listing.sku(), listing);
    }
}
