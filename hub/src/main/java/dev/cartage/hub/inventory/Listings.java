package dev.cartage.hub.inventory;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each store should show of a SKU: the sum over the facilities of the warehouses that serve one of its locations, never
 * below zero. A store without locations has one place for all of its warehouses.
 */
public final class Listings {
    public static final String WORK = "stock";

    private final Ids ids;
    private final Dispatches dispatches;
    private final Connections connections;

    public Listings(Ids ids, Dispatches dispatches, Connections connections) {
        this.ids = ids;
        this.dispatches = dispatches;
        this.connections = connections;
    }

    /** @param location where the store keeps the warehouse's stock; "" for where its settings say */
    private record Shelf(long warehouseId, String location) {
        static Shelf of(Connection connection) {
            return new Shelf(
                    connection.warehouseId(),
                    connection.locations().stream().findFirst().orElse(""));
        }
    }

    private record Row(long id, String sku, Shelf shelf) {}

    private Set<Shelf> shelves(long storeId) {
        return connections.enabledOfStore(storeId).stream().map(Shelf::of).collect(Collectors.toSet());
    }

    /** Two warehouses of one location share the row. */
    private List<Row> rows(long storeId, List<String> skus) {
        List<Row> rows = new ArrayList<>();
        shelves(storeId).stream()
                .collect(Collectors.groupingBy(Shelf::location))
                .forEach((_, sharing) -> {
                    long[] fresh = ids.next(skus.size());
                    for (int i = 0; i < fresh.length; i++) {
                        for (Shelf shelf : sharing) {
                            rows.add(new Row(fresh[i], skus.get(i), shelf));
                        }
                    }
                });
        return rows;
    }

    /**
     * Lets the store's listings follow its warehouses' levels, and writes the intent to tell the store of each that
     * differs from what it was last told. A level that still waits is taken back for the newer one.
     */
    void follow(JdbcClient jdbc, long storeId, List<String> skus, Instant now) {
        Lane lane = Lane.store(storeId, WORK);
        List<NewDispatch> wanted = Batch.of(rows(storeId, skus))
                .longs(Row::id)
                .texts(Row::sku)
                .texts(row -> row.shelf().location())
                .longs(row -> row.shelf().warehouseId())
                .value(storeId)
                .query(jdbc, """
                        with level as (
                            select said.id, said.sku, said.location,
                                least(greatest(sum(stock_level.available), 0), 2147483647)::integer wanted
                            from unnest(?, ?, ?, ?) said (id, sku, location, warehouse_id)
                            join stock_level on stock_level.warehouse_id = said.warehouse_id
                                and stock_level.sku = said.sku
                            group by said.id, said.sku, said.location
                        )
                        insert into listing (id, store_id, sku, location, wanted, revision)
                        select id, ?, sku, location, wanted, 1 from level order by sku, location
                        on conflict (store_id, sku, location) do update
                        set wanted = excluded.wanted, revision = listing.revision + 1
                        where listing.wanted <> excluded.wanted
                        returning id, revision
                        """, (row, number) -> new NewDispatch(lane, row.getLong("id"), row.getInt("revision"), 0));
        Batch.of(wanted).value(lane.name()).longs(NewDispatch::subject).update(jdbc, """
                        update dispatch set status = 'superseded', due_at = null
                        where lane = ? and subject_id = any (?) and status = 'waiting'
                        """);
        dispatches.write(wanted, now);
    }

    /** Other warehouses serve the store's locations than before: what nobody counts any more is said no more. */
    void relocate(JdbcClient jdbc, long storeId, Instant now) {
        Set<Shelf> shelves = shelves(storeId);
        if (shelves.isEmpty()) {
            return;
        }
        jdbc.sql("delete from listing where store_id = :store and location not in (:locations)")
                .param("store", storeId)
                .param("locations", shelves.stream().map(Shelf::location).toList())
                .update();
        List<String> skus = jdbc.sql(
                        "select distinct sku from stock_level where warehouse_id in (:warehouses) order by sku")
                .param("warehouses", shelves.stream().map(Shelf::warehouseId).toList())
                .query(String.class)
                .list();
        follow(jdbc, storeId, skus, now);
    }

    /** Tells the store every level again, whether it changed or not. */
    public int tellAll(JdbcClient jdbc, long storeId, Instant now) {
        Lane lane = Lane.store(storeId, WORK);
        List<NewDispatch> wanted = jdbc.sql("""
                        update listing set revision = revision + 1 where store_id = ? returning id, revision
                        """)
                .param(storeId)
                .query((row, number) -> new NewDispatch(lane, row.getLong("id"), row.getInt("revision"), 0))
                .list();
        jdbc.sql("update dispatch set status = 'superseded', due_at = null where lane = ? and status = 'waiting'")
                .param(lane.name())
                .update();
        dispatches.write(wanted, now);
        return wanted.size();
    }
}
