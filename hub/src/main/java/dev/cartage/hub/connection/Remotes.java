package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Application;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.Files;
import dev.cartage.spi.FilesAddress;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import dev.cartage.spi.SettingsForm;
import dev.cartage.spi.Tokens;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The systems behind stores and warehouses, ready to work with. Of the current account only. */
public final class Remotes {
    private static final String TRIAL = "trial";

    private record Opened(int version, long application, Roles roles) {}

    private final Stores stores;
    private final Warehouses warehouses;
    private final Connectors connectors;
    private final Applications applications;
    private final Secrets secrets;
    private final Tx tx;
    private final Lines lines;
    private final Clock clock;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();
    private final Map<FilesAddress, String> folders = new ConcurrentHashMap<>();

    Remotes(
            Stores stores,
            Warehouses warehouses,
            Connectors connectors,
            Applications applications,
            Secrets secrets,
            Tx tx,
            Lines lines,
            Clock clock) {
        this.stores = stores;
        this.warehouses = warehouses;
        this.connectors = connectors;
        this.applications = applications;
        this.secrets = secrets;
        this.tx = tx;
        this.lines = lines;
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

    /** Whether the store's platform can do this; nothing of a store that is not there. */
    public boolean can(long storeId, Capability capability) {
        return stores.find(storeId)
                .flatMap(store -> connectors.find(store.platform()))
                .filter(connector -> connector.capabilities().contains(capability))
                .isPresent();
    }

    /** As {@link #store}. */
    public Roles warehouse(long warehouseId) {
        var warehouse = warehouses.require(warehouseId);
        return roles(warehouse.remote(), warehouse.version(), warehouse.platform(), warehouseId, warehouses::unsealed);
    }

    private Roles roles(
            String remote, int version, String platform, long id, LongFunction<Map<String, String>> settings) {
        var application = applications.version(platform);
        var known = opened.get(remote);
        if (known != null && known.version() == version && known.application() == application) {
            return known.roles();
        }
        var connector = connectors.require(platform);
        var roles =
                connector.open(session(connector, remote, new StoredTokens(tx, secrets, remote), settings.apply(id)));
        opened.put(remote, new Opened(version, application, roles));
        roles.find(FileWarehouse.class)
                .ifPresent(files -> folders.put(files.exchange().address(), remote));
        return roles;
    }

    /**
     * A system that is not kept yet, to be tried with these answers. Makes no call.
     *
     * @throws RemoteException if connector or answers are not usable
     */
    public Roles trial(String platform, Map<String, String> answers) {
        var connector = connectors.require(platform);
        return connector.open(session(connector, TRIAL, new TrialTokens(), answers));
    }

    /**
     * As {@link #trial}, but the tokens that it gets are kept.
     *
     * @param remote the store or draft whose they are
     */
    Roles attempt(String remote, String platform, Map<String, String> answers) {
        var connector = connectors.require(platform);
        return connector.open(session(connector, remote, new StoredTokens(tx, secrets, remote), answers));
    }

    private Session session(Connector connector, String remote, Tokens tokens, Map<String, String> answers) {
        var form = SettingsForm.of(connector.settings());
        var secrets = form.fields().stream()
                .filter(field -> field.setting().secret())
                .map(field -> answers.getOrDefault(field.name(), ""))
                .toList();
        var application = applications.open(connector.platform());
        return new Session(
                form.read(answers),
                lines.wire(
                        remote.startsWith(Drafts.PLACE) ? TRIAL : remote,
                        connector,
                        Blanks.of(blanked(secrets, application))),
                address -> lines.files(remote, address),
                tokens,
                clock,
                application);
    }

    private static List<String> blanked(List<String> secrets, Application application) {
        return Stream.concat(secrets.stream(), Stream.of(application.secret())).toList();
    }

    /** Logs in where a warehouse exchanges its files. */
    public Files files(FilesAddress address) {
        return lines.files(folders.getOrDefault(address, "files"), address);
    }
}
