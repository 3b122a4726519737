package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.ledger.Ledger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One seller's orders and listings, and the truth about them. Guarded by itself. */
public final class Seller {
    private static final int PRODUCTS = 12;

    private final SellerSettings settings;
    private final InstantSource clock;
    private final Faults faults;
    private final Ledger ledger = new Ledger();
    private final Map<String, AmazonOrder> orders = new LinkedHashMap<>();
    private final Map<String, Listing> listings = new TreeMap<>();
    private final Map<String, String> refusedInFeeds = new TreeMap<>();

    Seller(SellerSettings settings, InstantSource clock, Faults faults) {
        this.settings = settings;
        this.clock = clock;
        this.faults = faults;
        for (int number = 1; number <= PRODUCTS; number++) {
            list(new Listing(
                    "LANTERN-%02d".formatted(number),
                    "B0%08d".formatted(number),
                    "Lantern " + number,
                    "LAMP",
                    "DEFAULT",
                    100,
                    3));
        }
    }

    public SellerSettings settings() {
        return settings;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** To the second, wrong while a fault says so. */
    public Instant now() {
        return clock.instant()
                .plusSeconds(faults.skewSeconds(settings.handle()))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    boolean strikes(Kind kind, String operation) {
        return faults.strikes(kind, settings.handle(), List.of(operation));
    }

    public synchronized void list(Listing listing) {
        listings.put(listing.sku(), listing);
    }

    public synchronized Optional<Listing> listing(String sku) {
        return Optional.ofNullable(listings.get(sku));
    }

    public synchronized List<Listing> listings() {
        return List.copyOf(listings.values());
    }

    /** From now on feeds say that something is wrong with the SKU. */
    public synchronized void refuseInFeeds(String sku, String message) {
        refusedInFeeds.put(sku, message);
    }

    synchronized Optional<String> refusedInFeeds(String sku) {
        return Optional.ofNullable(refusedInFeeds.get(sku));
    }

    synchronized void count(String sku, int quantity, int handlingDays) {
        Listing listing = listing(sku).orElseThrow();
        listings.put(sku, listing.with(quantity, handlingDays));
        ledger.record(now(), Effect.STOCK_SET, sku, Integer.toString(quantity));
    }

    public synchronized AmazonOrder place(OrderWish wish) {
        int number = orders.size() + 1;
        Instant at = wish.at().truncatedTo(ChronoUnit.SECONDS);
        List<Item> items = new ArrayList<>();
        for (OrderWish.Line line : wish.lines()) {
            items.add(new Item("%06d%05d".formatted(number, items.size() + 1), line.sku(), line.quantity(), 0));
        }
        AmazonOrder order = new AmazonOrder(
                "902-%07d-%07d".formatted(number, number * 37 % 9_999_991),
                at,
                at,
                wish.paid() ? AmazonOrder.State.READY : AmazonOrder.State.PENDING,
                wish.fulfilledBy(),
                wish.programs(),
                wish.instruction(),
                false,
                items,
                List.of());
        orders.put(order.id(), order);
        ledger.record(at, Effect.ORDER_PLACED, order.id(), "");
        return order;
    }

    public synchronized Optional<AmazonOrder> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    public synchronized List<AmazonOrder> orders() {
        return List.copyOf(orders.values());
    }

    public void touch(String id) {
        change(id, Effect.ORDER_EDITED, UnaryOperator.identity());
    }

    public void cancel(String id) {
        change(id, Effect.ORDER_CANCELLED, order -> order.in(AmazonOrder.State.CANCELLED));
    }

    public void pay(String id) {
        change(id, Effect.ORDER_EDITED, order -> order.in(AmazonOrder.State.READY));
    }

    public void askToCancel(String id) {
        change(id, Effect.ORDER_EDITED, AmazonOrder::askedToCancel);
    }

    synchronized void ship(String id, Parcel parcel) {
        change(id, Effect.FULFILLMENT_CREATED, order -> order.with(parcel));
    }

    private synchronized void change(String id, Effect effect, UnaryOperator<AmazonOrder> how) {
        AmazonOrder changed = how.apply(order(id).orElseThrow()).at(now());
        orders.put(id, changed);
        ledger.record(now(), effect, id, "");
    }
}
