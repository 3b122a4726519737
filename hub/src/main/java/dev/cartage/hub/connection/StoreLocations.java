package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Location;
import dev.cartage.spi.LocationSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The locations of stores, and which connection serves which. */
public final class StoreLocations {
    private final Tx tx;
    private final Connections connections;
    private final Connectors connectors;
    private final Remotes remotes;
    private final Drafts drafts;

    StoreLocations(Tx tx, Connections connections, Connectors connectors, Remotes remotes, Drafts drafts) {
        this.tx = tx;
        this.connections = connections;
        this.connectors = connectors;
        this.remotes = remotes;
        this.drafts = drafts;
    }

    /** @param servedBy the connection to whose warehouse its orders go; empty for the one that takes all others */
    public record Served(Location location, Optional<Long> servedBy) {}

    /** Whether stores of the platform have any. */
    public boolean areKnownTo(String platform) {
        return connectors
                .find(platform)
                .filter(connector -> connector.capabilities().contains(Capability.KNOWS_LOCATIONS))
                .isPresent();
    }

    /** As the store last named them; none if it was never asked. */
    public List<Location> lastNamed(long storeId) {
        return tx.call(jdbc -> jdbc.sql("select key, name from store_location where store_id = ? order by position")
                .param(storeId)
                .query((row, number) -> new Location(row.getString("key"), row.getString("name")))
                .list());
    }

    /** Those that it last named, and those that connections name besides. */
    public List<Served> of(long storeId) {
        List<Location> locations = new ArrayList<>(lastNamed(storeId));
        Map<String, Long> serving = new HashMap<>();
        connections.located(storeId).forEach(one -> one.locations().forEach(key -> serving.put(key, one.id())));
        serving.keySet().stream()
                .sorted()
                .filter(key -> locations.stream().noneMatch(one -> one.key().equals(key)))
                .toList()
                .forEach(key -> locations.add(new Location(key, key)));
        return locations.stream()
                .map(one -> new Served(one, Optional.ofNullable(serving.get(one.key()))))
                .toList();
    }

    /**
     * Asks the store.
     *
     * @throws dev.cartage.spi.RemoteException if it does not say
     */
    public List<Location> ask(long storeId) {
        var named = remotes.store(storeId).require(LocationSource.class).locations();
        tx.run(jdbc -> {
            jdbc.sql("delete from store_location where store_id = ?")
                    .param(storeId)
                    .update();
            Batch.of(IntStream.range(0, named.size()).boxed().toList())
                    .value(storeId)
                    .texts(i -> named.get(i).key())
                    .texts(i -> named.get(i).name())
                    .ints(i -> i)
                    .update(jdbc, """
                            insert into store_location (store_id, key, name, position)
                            select ?, unnest(?), unnest(?), unnest(?)
                            """);
        });
        return named;
    }

    /** As {@link #ask(long)}, of a store that is being entered; nothing is kept. */
    public List<Location> ask(Draft draft) {
        var existing = draft.existing("store");
        return existing.isPresent()
                ? ask(existing.get())
                : remotes.attempt(
                                Drafts.PLACE + draft.id(),
                                draft.answer("store.platform"),
                                drafts.unsealed(draft.id(), "store"))
                        .require(LocationSource.class)
                        .locations();
    }

    /**
     * Says which connection serves which location, for all of a store's at once. The first location of a connection is
     * where its warehouse's stock is kept.
     *
     * @param servedBy by the location's key; what is missing goes to the connection that takes all others
     */
    public void serve(long storeId, Map<String, Long> servedBy) {
        Map<Long, List<String>> keys = new HashMap<>();
        connections.all().stream()
                .filter(one -> one.storeId() == storeId)
                .forEach(one -> keys.put(one.id(), new ArrayList<>()));
        for (Served one : of(storeId)) {
            Optional.ofNullable(servedBy.get(one.location().key()))
                    .map(keys::get)
                    .ifPresent(its -> its.add(one.location().key()));
        }
        connections.locate(storeId, keys);
    }
}
