package dev.cartage.contract;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Files;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.Role;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A connector opened on a store, as the hub opens it, with a wire that can go wrong. */
public final class StoreSession implements AutoCloseable {
    private static final int MOST_PAGES = 1_000;

    private final StoreFixture store;
    private final ContractWire honest = new ContractWire();
    private final FaultyWire wire = new FaultyWire(honest);

    StoreSession(StoreFixture store) {
        this.store = store;
    }

    public StoreFixture store() {
        return store;
    }

    boolean declares(Capability capability) {
        return store.connector().capabilities().contains(capability);
    }

    public Roles roles() {
        return roles(store.settings(store.address()), Clock.systemUTC());
    }

    /** With a clock that is years wrong: a connector's work may not depend on it. */
    public Roles rolesAt(Instant wrongTime) {
        return roles(store.settings(store.address()), Clock.fixed(wrongTime, ZoneOffset.UTC));
    }

    public Roles rolesWithWrongCredentials() {
        return roles(store.settingsWithWrongCredentials(store.address()), Clock.systemUTC());
    }

    private Roles roles(Record settings, Clock clock) {
        Files.Servers noFiles = _ -> {
            throw new AssertionError("a store's connector needs no folders");
        };
        return store.connector().open(new Session(settings, wire, noFiles, new KeptTokens(), clock));
    }

    <R extends Role> R role(Class<R> role) {
        return roles().require(role);
    }

    /** The next request goes wrong. */
    public void plan(Fault fault) {
        wire.plan(fault, _ -> true);
    }

    /** The first request of the operation goes wrong. */
    public void plan(Fault fault, String operation) {
        wire.plan(fault, request -> request.operation().equals(operation));
    }

    public int requests() {
        return wire.requests();
    }

    /** Reads a whole run, as the hub does. */
    public Run readAll(String cursor, int limit) {
        OrderSource source = role(OrderSource.class);
        List<RawOrder> orders = new ArrayList<>();
        Page page = source.read(cursor, true, limit);
        orders.addAll(page.orders());
        for (int pages = 1; page.more(); pages++) {
            if (pages > MOST_PAGES) {
                throw new AssertionError("the run does not end");
            }
            page = source.read(page.next(), false, limit);
            orders.addAll(page.orders());
        }
        return new Run(orders, page.next());
    }

    /** What a run brought, and where it ended. */
    public record Run(List<RawOrder> orders, String cursor) {
        public List<String> ids() {
            return orders.stream().map(RawOrder::externalId).toList();
        }

        /** As it was read last. */
        public RawOrder last(String externalId) {
            return orders.stream()
                    .filter(order -> order.externalId().equals(externalId))
                    .reduce((_, later) -> later)
                    .orElseThrow(() -> new AssertionError("order " + externalId + " was not read"));
        }
    }

    @Override
    public void close() {
        honest.close();
    }

    /** Tokens kept in memory. */
    private static final class KeptTokens implements Tokens {
        private final Map<String, Token> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<Token> current(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public synchronized boolean replace(String name, Optional<Token> read, Token by) {
            boolean first = current(name).equals(read);
            if (first) {
                kept.put(name, by);
            }
            return first;
        }
    }
}
