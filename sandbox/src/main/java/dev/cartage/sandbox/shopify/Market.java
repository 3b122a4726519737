package dev.cartage.sandbox.shopify;

import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Watcher;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All shops of one sandbox, found by handle. */
public final class Market {
    private final Map<String, Shop> shops = new ConcurrentHashMap<>();
    private final AtomicInteger lastNumber = new AtomicInteger();
    private final InstantSource clock;
    private final Faults faults;
    private final Watcher watcher;

    public Market(InstantSource clock, Faults faults, Watcher watcher) {
        this.clock = clock;
        this.faults = faults;
        this.watcher = watcher;
    }

    /** @throws IllegalArgumentException where the handle is taken, or no letters, digits and dashes */
    public Shop open(ShopSettings settings) {
        if (!settings.handle().matches("[a-z0-9][a-z0-9-]{0,59}")
                || settings.handle().equals("control")) {
            throw new IllegalArgumentException("A shop's handle is small letters, digits and dashes");
        }
        Shop shop = new Shop(lastNumber.incrementAndGet(), settings, clock, faults, watcher);
        if (shops.putIfAbsent(settings.handle(), shop) != null) {
            throw new IllegalArgumentException("There is a shop " + settings.handle() + " already");
        }
        return shop;
    }

    public Optional<Shop> find(String handle) {
        return Optional.ofNullable(shops.get(handle));
    }

    /** @throws IllegalArgumentException where there is no such shop */
    public Shop shop(String handle) {
        return find(handle).orElseThrow(() -> new IllegalArgumentException("There is no shop " + handle));
    }

    public Collection<Shop> shops() {
        return shops.values();
    }
}
