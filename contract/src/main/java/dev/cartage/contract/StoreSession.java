package dev.cartage.contract;

import dev.cartage.spi.Application;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Files;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.Role;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import dev.cartage.spi.Wire;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.HttpExchange;
import dev.cartage.transport.HttpLimits;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A connector opened on a store, as the hub opens it, over real HTTP through a proxy that spoils exchanges on command. */
public final class StoreSession implements AutoCloseable {
    private static final int MOST_PAGES = 1_000;

    private final StoreFixture store;
    private final HttpFaultProxy proxy;
    private final HttpExchange http =
            new HttpExchange(AddressGuard.allowing("127.0.0.0/8"), HttpLimits.usual(), Clock.systemUTC());
    private final AtomicInteger requests = new AtomicInteger();

    public StoreSession(StoreFixture store) {
        this.store = store;
        this.proxy = HttpFaultProxy.before(store.address().resolve("/"));
    }

    public StoreFixture store() {
        return store;
    }

    boolean declares(Capability capability) {
        return store.connector().capabilities().contains(capability);
    }

    public Roles roles() {
        return roles(store.settings(address()), Clock.systemUTC());
    }

    /** With a clock that is years wrong: a connector's work may not depend on it. */
    public Roles rolesAt(Instant wrongTime) {
        return roles(store.settings(address()), Clock.fixed(wrongTime, ZoneOffset.UTC));
    }

    public Roles rolesWithWrongCredentials() {
        return roles(store.settingsWithWrongCredentials(address()), Clock.systemUTC());
    }

    /** The proxy stands in for the store. */
    private URI address() {
        return proxy.address().resolve(store.address().getRawPath());
    }

    /** Another of the connector's choices, opened on the same store. */
    public Roles rolesOf(Connector choice) {
        return roles(choice, store.settings(address()), Clock.systemUTC(), Application.NONE);
    }

    private Roles roles(Record settings, Clock clock) {
        return roles(settings, clock, Application.NONE);
    }

    private Roles roles(Record settings, Clock clock, Application application) {
        return roles(store.connector(), settings, clock, application);
    }

    private Roles roles(Connector connector, Record settings, Clock clock, Application application) {
        Wire wire = request -> {
            requests.incrementAndGet();
            return http.send(request);
        };
        Files.Servers noFiles = _ -> {
            throw new AssertionError("a store's connector needs no folders");
        };
        return connector.open(new Session(settings, wire, noFiles, new KeptTokens(), clock, application));
    }

    /** With settings of the test's own. */
    public Roles rolesWith(UnaryOperator<Record> change) {
        return roles(change.apply(store.settings(address())), Clock.systemUTC());
    }

    /** As an application that is registered at the store, with settings of the test's own. */
    public Roles rolesAs(Application application, UnaryOperator<Record> change) {
        return roles(change.apply(store.settings(address())), Clock.systemUTC(), application);
    }

    public <R extends Role> R role(Class<R> role) {
        return roles().require(role);
    }

    /** Spoils the how-manieth request from now, counted from 1. */
    public void spoil(int nth, HttpFault fault) {
        proxy.spoil(nth, "", fault);
    }

    /** Forgets the faults that have not struck. */
    public void heal() {
        proxy.heal();
    }

    public int requests() {
        return requests.get();
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

    /** The order as a whole run brings it; a queue that has handed it out before is asked for it by its id. */
    public RawOrder readOne(String externalId) {
        Run run = readAll("", 100);
        return run.ids().contains(externalId)
                ? run.last(externalId)
                : role(OrderSource.class).byId(List.of(externalId)).getFirst();
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
        http.close();
        proxy.close();
    }
}
