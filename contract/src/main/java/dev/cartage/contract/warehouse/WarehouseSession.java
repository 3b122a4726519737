package dev.cartage.contract.warehouse;

import dev.cartage.contract.KeptTokens;
import dev.cartage.spi.Capability;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.Files;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Wire;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.FileLimits;
import dev.cartage.transport.FileServers;
import dev.cartage.transport.HttpExchange;
import dev.cartage.transport.HttpLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A connector opened on a warehouse, as the hub opens it, over the real transport. */
public final class WarehouseSession implements AutoCloseable {
    private static final AddressGuard GUARD = AddressGuard.allowing("127.0.0.0/8");
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WarehouseFixture warehouse;
    private final HttpExchange http = new HttpExchange(GUARD, HttpLimits.usual(), Clock.systemUTC());
    private final FileServers servers = new FileServers(
            GUARD, new FileLimits(Duration.ofSeconds(4), Duration.ofSeconds(2), PATIENCE, 1), (address, key) -> {});
    private final AtomicInteger calls = new AtomicInteger();
    private final Tokens tokens;
    private final Way way;
    private Duration patience = PATIENCE;

    WarehouseSession(WarehouseFixture warehouse) {
        this.warehouse = warehouse;
        this.tokens = warehouse.tokens();
        this.way = roles().find(FileWarehouse.class)
                .<Way>map(files -> new FileWay(files, session(warehouse.settings(), Clock.systemUTC())))
                .orElseGet(() -> new RequestWay(this::roles));
    }

    public WarehouseFixture warehouse() {
        return warehouse;
    }

    boolean declares(Capability capability) {
        return warehouse.connector().capabilities().contains(capability);
    }

    Way way() {
        return way;
    }

    public Roles roles() {
        return warehouse.connector().open(session(warehouse.settings(), Clock.systemUTC()));
    }

    /** With a clock that is years wrong: a connector's work may not depend on it. */
    Roles rolesAt(Instant wrongTime) {
        return warehouse.connector().open(session(warehouse.settings(), Clock.fixed(wrongTime, ZoneOffset.UTC)));
    }

    Roles rolesWithWrongCredentials() {
        return warehouse
                .connector()
                .open(new Session(
                        warehouse.settingsWithWrongCredentials(),
                        wire(),
                        files(),
                        new KeptTokens(),
                        Clock.systemUTC()));
    }

    private Session session(Record settings, Clock clock) {
        return new Session(settings, wire(), files(), tokens, clock);
    }

    private Wire wire() {
        return request -> {
            calls.incrementAndGet();
            return http.send(request.within(patience));
        };
    }

    private Files.Servers files() {
        return address -> {
            calls.incrementAndGet();
            return servers.open(address);
        };
    }

    /** How long an answer by HTTP is waited for. */
    void patience(Duration atMost) {
        patience = atMost;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        http.close();
        servers.close();
    }
}
