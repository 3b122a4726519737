package dev.cartage.hub.inventory;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each store should show of a SKU: the sum over the facilities of all its warehouses, never below zero. */
public final class Listings {
    public static final String WORK = "stock";

    private final Ids ids;
    private final Dispatches dispatches;

    public Listings(Ids ids, Dispatches dispatches) {
        this.ids = ids;
        this.dispatches = dispatches;
    }

    private record Fresh(long id, String sku) {}

    /**
     * Lets the store's listings follow its warehouses' levels, and writes the intent to tell the store of each that
     * differs from what it was last told. A level that still waits is taken back for the newer one.
     */
    void follow(JdbcClient jdbc, long storeId, List<String> skus, Instant now) {
        long[] fresh = ids.next(skus.size());
        List<Fresh> rows = IntStream.range(0, fresh.length)
                .mapToObj(i -> new Fresh(fresh[i], skus.get(i)))
                .toList();
        Lane lane = Lane.store(storeId, WORK);
        List<NewDispatch> wanted = Batch.of(rows)
                .longs(Fresh::id)
                .texts(Fresh::sku)
                .value(storeId)
                .value(storeId)
                .query(jdbc, """
                        with level as (
                            select said.id, said.sku, least(greatest(sum(stock_level.available), 0), 2147483647)::integer wanted
                            from unnest(?, ?) said (id, sku) cross join (
                                select distinct warehouse_id from connection
                                where store_id = ? and enabled_at is not null) place
                            join stock_level on stock_level.warehouse_id = place.warehouse_id
                                and stock_level.sku = said.sku
                            group by said.id, said.sku
                        )
                        insert into listing (id, store_id, sku, wanted, revision)
                        select id, ?, sku, wanted, 1 from level order by sku
                        on conflict (store_id, sku) do update
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
