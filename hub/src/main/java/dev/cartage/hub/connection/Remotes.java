package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Files;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import dev.cartage.spi.SettingsForm;
import dev.cartage.spi.Tokens;
import dev.cartage.transport.HttpExchange;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/** The systems behind stores and warehouses, ready to work with. Of the current account only. */
public final class Remotes {
    private record Opened(int version, Roles roles) {}

    private final Stores stores;
    private final Warehouses warehouses;
    private final Connectors connectors;
    private final Secrets secrets;
    private final Tx tx;
    private final HttpExchange http;
    private final Files.Servers servers;
    private final Clock clock;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    Remotes(
            Stores stores,
            Warehouses warehouses,
            Connectors connectors,
            Secrets secrets,
            Tx tx,
            HttpExchange http,
            Files.Servers servers,
            Clock clock) {
        this.stores = stores;
        this.warehouses = warehouses;
        this.connectors = connectors;
        this.secrets = secrets;
        this.tx = tx;
        this.http = http;
        this.servers = servers;
        this.clock = clock;
    }

    /**
     * Opened once and kept until the settings change. Makes no call.
     *
     * @throws Refused if the current account has no such store
     * @throws RemoteException if connector, settings or secrets are not usable
     */
    public Roles store(long storeId) {
        var store = stores.require(storeId);
        return roles(store.remote(), store.version(), store.platform(), storeId, stores::unsealed);
    }

    /** As {@link #store}. */
    public Roles warehouse(long warehouseId) {
        var warehouse = warehouses.require(warehouseId);
        return roles(warehouse.remote(), warehouse.version(), warehouse.platform(), warehouseId, warehouses::unsealed);
    }

    private Roles roles(
            String remote, int version, String platform, long id, LongFunction<Map<String, String>> settings) {
        var known = opened.get(remote);
        if (known != null && known.version() == version) {
            return known.roles();
        }
        var connector = connectors.require(platform);
        var roles = connector.open(session(connector, new StoredTokens(tx, secrets, remote), settings.apply(id)));
        opened.put(remote, new Opened(version, roles));
        return roles;
    }

    /**
     * A system that is not kept yet, to be tried with these answers. Makes no call.
     *
     * @throws RemoteException if connector or answers are not usable
     */
    public Roles trial(String platform, Map<String, String> answers) {
        var connector = connectors.require(platform);
        return connector.open(session(connector, new TrialTokens(), answers));
    }

    private Session session(Connector connector, Tokens tokens, Map<String, String> answers) {
        return new Session(
                SettingsForm.of(connector.settings()).read(answers), new RemoteWire(http), this::files, tokens, clock);
    }

    /** Logs in. */
    public Files files(FilesAddress address) {
        Outside.require();
        return new GuardedFiles(servers.open(address));
    }
}
