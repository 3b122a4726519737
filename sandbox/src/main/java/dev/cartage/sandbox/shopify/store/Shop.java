package dev.cartage.sandbox.shopify.store;

import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.ledger.Counters;
import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.ledger.Ledger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One shop: what it sells, where it keeps it, its orders, and the one lock under which they change. */
public final class Shop {
    private final int number;
    private final ShopSettings settings;
    private final InstantSource clock;
    private final Faults faults;
    private final Watcher watcher;
    private final Catalogue catalogue;
    private final List<Location> locations;
    private final Orders orders = new Orders();
    private final Stock stock = new Stock();
    private final StockTaking stockTaking = new StockTaking(this);
    private final Placing placing;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<Long, String> services = new ConcurrentHashMap<>();
    private final Access access = new Access(this);
    private final Bulk bulk = new Bulk(this);
    private final Ledger ledger = new Ledger();
    private final Counters counters = new Counters();
    private final AtomicLong lastId;
    private final Bucket bucket;
    private final Instant createdAt;
    private final ReentrantLock lock = new ReentrantLock();

    public Shop(int number, ShopSettings settings, InstantSource clock, Faults faults, Watcher watcher) {
        this.number = number;
        this.settings = settings;
        this.clock = clock;
        this.faults = faults;
        this.watcher = watcher;
        this.createdAt = now();
        this.catalogue = new Catalogue(Inventions.products(number, settings));
        this.locations = Inventions.locations(number, createdAt);
        this.lastId = new AtomicLong(Ids.order(number, 500_000_000));
        this.bucket = new Bucket(clock, settings.bucketSize(), settings.restorePerSecond());
        this.placing = new Placing(this);
        for (Variant variant : catalogue.variants()) {
            stock.activate(variant.itemId(), locations.getFirst().id(), 1_000, 1_000, createdAt);
        }
    }

    public int number() {
        return number;
    }

    public ShopSettings settings() {
        return settings;
    }

    public String handle() {
        return settings.handle();
    }

    public String domain() {
        return handle() + ".myshopify.com";
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The shop's own time, cut to seconds as the Admin API gives it, and wrong where a fault says so. */
    public Instant now() {
        return clock.instant()
                .plusSeconds(faults.skewSeconds(settings.handle()))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    public Faults faults() {
        return faults;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public List<Location> locations() {
        return locations;
    }

    public Optional<Location> location(long id) {
        return locations.stream().filter(location -> location.id() == id).findFirst();
    }

    public Orders orders() {
        return orders;
    }

    public Optional<Order> order(long id) {
        return orders.find(id);
    }

    public Stock stock() {
        return stock;
    }

    public StockTaking stockTaking() {
        return stockTaking;
    }

    public Placing placing() {
        return placing;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Sells another product under a SKU that is taken already, and answers it. */
    public Variant duplicate(String sku) {
        Variant twin = catalogue.twin(sku, nextId());
        stock.activate(twin.itemId(), locations.getFirst().id(), 1_000, 1_000, now());
        return twin;
    }

    /** Names of fulfillment services, by the location that each keeps stock at. */
    public Map<Long, String> services() {
        return services;
    }

    /** The access tokens that merchants have handed out. */
    public Access access() {
        return access;
    }

    public Bulk bulk() {
        return bulk;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Counters counters() {
        return counters;
    }

    public Bucket bucket() {
        return bucket;
    }

    /** @throws Refusal where the topic goes to that address already */
    public Subscriptions.Subscription subscribe(String topic, String uri) throws Refusal {
        var subscription = new Subscriptions.Subscription(nextId(), topic, uri, now());
        if (!subscriptions.add(subscription)) {
            throw new Refusal(
                    "", List.of("webhookSubscription", "uri"), "Address for this topic has already been taken");
        }
        record(Effect.WEBHOOK_SUBSCRIBED, Long.toString(subscription.id()), topic);
        return subscription;
    }

    /** @throws Refusal where there is no such subscription */
    public void unsubscribe(long id) throws Refusal {
        if (!subscriptions.remove(id)) {
            throw new Refusal("", List.of("id"), "Webhook subscription does not exist");
        }
        record(Effect.WEBHOOK_UNSUBSCRIBED, Long.toString(id), "");
    }

    /** A new id for something that belongs to no order. */
    public long nextId() {
        return lastId.incrementAndGet();
    }

    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void record(Effect effect, String subject, String detail) {
        ledger.record(clock.instant(), effect, subject, detail);
    }

    /** Tells whoever subscribed. Called outside the lock. */
    void tell(String topic, Object subject) {
        watcher.happened(this, topic, subject);
    }
}
