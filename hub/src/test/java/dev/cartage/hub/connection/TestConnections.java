package dev.cartage.hub.connection;

import dev.cartage.hub.account.Doors;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.TestHomes;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Files;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.FileLimits;
import dev.cartage.transport.FileServers;
import dev.cartage.transport.HttpExchange;
import dev.cartage.transport.HttpLimits;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** This package as one node has it, for tests: with connectors of their own, and this machine's servers allowed. */
public record TestConnections(
        Merchants merchants,
        Stores stores,
        Warehouses warehouses,
        Connections connections,
        Remotes remotes,
        Applications applications,
        HandOvers handOvers,
        Consents consents,
        Hooks hooks,
        LaneHealth health,
        Secrets secrets,
        ExchangeLog log) {
    private static final AddressGuard LOOPBACK = AddressGuard.allowing("127.0.0.0/8");

    public static TestConnections on(Database database, Clock clock, Connector... connectors) {
        var hostKeys = new HostKeys(database.tx(), clock);
        var servers = new FileServers(LOOPBACK, FileLimits.usual(), hostKeys);
        return on(database.tx(), clock, servers, connectors);
    }

    /** With folder trees of the test's own. */
    public static TestConnections on(Tx tx, Clock clock, Files.Servers servers, Connector... connectors) {
        var ids = new Ids(tx);
        var found = new Connectors(List.of(connectors));
        var secrets = new Secrets(TestHomes.shared());
        var directories = new Directories(tx, System::nanoTime);
        var merchants = new Merchants(tx, ids, clock);
        var health = new LaneHealth(tx, new Lanes(tx), clock);
        var stores = new Stores(
                new Places(Connector.Kind.STORE, tx, ids, clock, directories, found, secrets, merchants, health),
                directories);
        var warehouses = new Warehouses(
                new Places(Connector.Kind.WAREHOUSE, tx, ids, clock, directories, found, secrets, merchants, health),
                directories);
        var log = new ExchangeLog(tx, ids);
        var applications = new Applications(tx, ids, clock, directories, found, secrets, health);
        var remotes = new Remotes(
                stores, warehouses, found, applications, secrets, tx, lines(tx, clock, servers, log), clock);
        var tickets = new Tickets(secrets, clock);
        var handOvers = new HandOvers(tx, ids, clock, tickets, stores, found, remotes);
        return new TestConnections(
                merchants,
                stores,
                warehouses,
                new Connections(tx, ids, clock, directories, stores, warehouses, merchants),
                remotes,
                applications,
                handOvers,
                new Consents(
                        ids,
                        clock,
                        tickets,
                        new ConsentAttempts(tx, secrets, clock),
                        stores,
                        new Drafts(tx, ids, clock, found, secrets),
                        remotes,
                        handOvers),
                new Hooks(tx, clock, new Doors(tx), secrets, HubAddress.of("https://hub.example.com/cartage")),
                health,
                secrets,
                log);
    }

    private static Lines lines(Tx tx, Clock clock, Files.Servers servers, ExchangeLog log) {
        return new Lines(
                new HttpExchange(LOOPBACK, HttpLimits.usual(), clock),
                servers,
                new HostKeys(tx, clock),
                new Budgets(new BudgetRows(tx), clock, Thread::sleep),
                log,
                clock);
    }

    /** A store, a warehouse and the connection between them, of one merchant of the current account. */
    public Connection connect(
            String name,
            Connector store,
            Map<String, String> storeAnswers,
            Connector warehouse,
            Map<String, String> warehouseAnswers) {
        var merchant = merchants.named(name).id();
        return connections.create(new NewConnection(
                name,
                merchant,
                stores.create(new NewPlace(merchant, name, store.platform(), storeAnswers))
                        .id(),
                warehouses
                        .create(new NewPlace(merchant, name, warehouse.platform(), warehouseAnswers))
                        .id()));
    }
}
