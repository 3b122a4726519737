package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Sight;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;

/** The connections of the current account. */
public final class Connections {
    private static final int ABANDON_AFTER_DAYS = 45;

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Directories directories;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Merchants merchants;
    private final List<Consumer<Connection>> listeners = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> relocations = new CopyOnWriteArrayList<>();

    Connections(
            Tx tx,
            Ids ids,
            InstantSource clock,
            Directories directories,
            Stores stores,
            Warehouses warehouses,
            Merchants merchants) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.directories = directories;
        this.stores = stores;
        this.warehouses = warehouses;
        this.merchants = merchants;
    }

    /**
     * A new connection, disabled.
     *
     * @throws Refused if store, warehouse or merchant are unknown, or are connected already
     */
    public Connection create(NewConnection wanted) {
        var store = stores.require(wanted.storeId());
        var warehouse = warehouses.require(wanted.warehouseId());
        if (merchants.find(wanted.merchantId()).isEmpty()) {
            throw Refused.because("no-merchant", "There is no such merchant.", "Choose a merchant of the list.");
        }
        var name = wanted.name().isBlank()
                ? store.name() + " → " + warehouse.name()
                : wanted.name().strip();
        var id = ids.next();
        try {
            tx.run(jdbc -> {
                directories.change();
                jdbc.sql("""
                        insert into connection
                            (id, name, merchant_id, store_id, warehouse_id, abandon_after, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(id, name, wanted.merchantId(), wanted.storeId(), wanted.warehouseId())
                        .param(ABANDON_AFTER_DAYS)
                        .param(Timestamps.parameter(clock.instant()))
                        .update();
            });
        } catch (DuplicateKeyException connected) {
            throw Refused.because(
                    "already-connected",
                    "This merchant's store and warehouse are connected already.",
                    "Use the connection that there is.");
        }
        return require(id);
    }

    /** Enabling what is enabled changes nothing. */
    public Connection enable(long id) {
        return change(id, Optional.of(clock.instant()));
    }

    public Connection disable(long id) {
        return change(id, Optional.empty());
    }

    private Connection change(long id, Optional<java.time.Instant> enabledAt) {
        return tx.call(jdbc -> {
            directories.change();
            var before = require(id);
            if (before.enabled() == enabledAt.isPresent()) {
                return before;
            }
            jdbc.sql("update connection set enabled_at = ? where id = ?")
                    .param(enabledAt.map(Timestamps::parameter).orElse(null))
                    .param(id)
                    .update();
            var after = require(id);
            listeners.forEach(listener -> listener.accept(after));
            if (!located(after.storeId()).isEmpty()) {
                relocated(after.storeId());
            }
            return after;
        });
    }

    /**
     * Changes what may be changed while it works.
     *
     * @param locations see {@link Connection}
     * @throws Refused if another connection of the store names one of the locations
     */
    public Connection change(long id, String name, int abandonAfter, List<String> locations) {
        return tx.call(jdbc -> {
            directories.change();
            var before = require(id);
            taken(before, locations).ifPresent(other -> {
                throw Refused.because(
                        "location-taken",
                        "“" + other.name() + "” serves one of these locations already.",
                        "Take the location away from that connection first.");
            });
            jdbc.sql("update connection set name = ?, abandon_after = ?, locations = cast(? as jsonb) where id = ?")
                    .params(name.strip(), abandonAfter, JsonMapper.shared().writeValueAsString(locations), id)
                    .update();
            if (!before.locations().equals(locations)) {
                relocated(before.storeId());
            }
            return require(id);
        });
    }

    private Optional<Connection> taken(Connection by, List<String> locations) {
        return located(by.storeId()).stream()
                .filter(other -> other.id() != by.id())
                .filter(other -> other.locations().stream().anyMatch(locations::contains))
                .findFirst();
    }

    /** Says for each of a store's connections which locations it serves; of others nothing changes. */
    void locate(long storeId, Map<Long, List<String>> locations) {
        tx.run(jdbc -> {
            directories.change();
            locations.forEach((id, keys) -> jdbc.sql(
                            "update connection set locations = cast(? as jsonb) where id = ? and store_id = ?")
                    .params(JsonMapper.shared().writeValueAsString(keys), id, storeId)
                    .update());
            relocated(storeId);
        });
    }

    private void relocated(long storeId) {
        relocations.forEach(listener -> listener.accept(storeId));
    }

    /** Hears of each store whose locations are served otherwise than before, in the transaction that does it. */
    public void onRelocation(LongConsumer listener) {
        relocations.add(listener);
    }

    /** Hears of each connection that is enabled or disabled, in the transaction that does it. */
    public void onChange(Consumer<Connection> listener) {
        listeners.add(listener);
    }

    /** Who is limited to some merchants finds only theirs. */
    public List<Connection> all() {
        return directories.current().connections().values().stream()
                .filter(this::isSeen)
                .toList();
    }

    private boolean isSeen(Connection connection) {
        return Sight.sees(connection.merchantId())
                && stores.find(connection.storeId()).isPresent();
    }

    /** As {@link #all}. */
    public Optional<Connection> find(long id) {
        return Optional.ofNullable(directories.current().connections().get(id)).filter(this::isSeen);
    }

    /** @throws Refused if there is none */
    public Connection require(long id) {
        return find(id).orElseThrow(() ->
                Refused.because("no-connection", "There is no such connection.", "Choose a connection of the list."));
    }

    /** Costs no query while nothing changes. */
    public List<Connection> enabledOfStore(long storeId) {
        return enabled(connection -> connection.storeId() == storeId);
    }

    /** The store's connections that name locations of it, disabled ones too. Costs no query while nothing changes. */
    public List<Connection> located(long storeId) {
        return directories.current().connections().values().stream()
                .filter(connection -> connection.storeId() == storeId)
                .filter(connection -> !connection.locations().isEmpty())
                .toList();
    }

    /** Costs no query while nothing changes. */
    public List<Connection> enabledOfWarehouse(long warehouseId) {
        return enabled(connection -> connection.warehouseId() == warehouseId);
    }

    private List<Connection> enabled(java.util.function.Predicate<Connection> wanted) {
        List<Connection> found = new ArrayList<>();
        for (var connection : directories.current().connections().values()) {
            if (connection.enabled() && wanted.test(connection)) {
                found.add(connection);
            }
        }
        return found;
    }
}
