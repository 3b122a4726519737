package dev.cartage.hub.inventory;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.model.StockLevel;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What warehouses have. A level has the time at which it was counted; an older one never replaces a newer, and a SKU that
 * a report does not name keeps its level. A report that would empty most of a warehouse waits for a person.
 */
public final class StockBook {
    private static final int ENOUGH_TO_DOUBT = 10;

    private final Tx tx;
    private final Ids ids;
    private final Connections connections;
    private final Listings listings;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public StockBook(Tx tx, Ids ids, Connections connections, Listings listings) {
        this.tx = tx;
        this.ids = ids;
        this.connections = connections;
        this.listings = listings;
    }

    /** Hears of reports that changed something, in the transaction that takes them. */
    @FunctionalInterface
    public interface Listener {
        /** @param changed how many levels are new or different */
        void changed(JdbcClient jdbc, long warehouseId, int changed);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** What came of a report. */
    public sealed interface Received {}

    /** Taken. @param changed levels that are new or different */
    public record Taken(int changed) implements Received {}

    /** Not taken until a person says so. */
    public record Doubted(Problem problem) implements Received {}

    private record Row(long sequence, StockLevel level, Instant countedAt) {}

    /**
     * Takes a report. Joins the transaction that remembers the file.
     *
     * @param reportedAt the report's own time, for levels that carry none
     * @param sure a person has said that even an alarming report is right
     */
    public Received receive(long warehouseId, List<StockLevel> levels, Instant reportedAt, boolean sure, Instant now) {
        List<StockLevel> newest = newestOfEach(levels, reportedAt);
        List<String> skus = newest.stream().map(StockLevel::sku).distinct().toList();
        return tx.call(jdbc -> {
            Optional<Problem> doubt = sure ? Optional.empty() : doubt(jdbc, warehouseId, newest);
            if (doubt.isPresent()) {
                return new Doubted(doubt.get());
            }
            int changed = write(jdbc, warehouseId, newest, reportedAt, now);
            for (Connection connection : connections.enabledOfWarehouse(warehouseId)) {
                listings.follow(jdbc, connection.storeId(), skus, now);
            }
            if (changed > 0) {
                listeners.forEach(listener -> listener.changed(jdbc, warehouseId, changed));
            }
            return new Taken(changed);
        });
    }

    private static List<StockLevel> newestOfEach(List<StockLevel> levels, Instant reportedAt) {
        Map<String, StockLevel> newest = new LinkedHashMap<>();
        for (StockLevel level : levels) {
            newest.merge(
                    level.sku() + "\n" + level.facility(),
                    level,
                    (older, newer) -> newer.asOf()
                                    .orElse(reportedAt)
                                    .isBefore(older.asOf().orElse(reportedAt))
                            ? older
                            : newer);
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(StockLevel::sku).thenComparing(StockLevel::facility))
                .toList();
    }

    private static Optional<Problem> doubt(JdbcClient jdbc, long warehouseId, List<StockLevel> levels) {
        List<StockLevel> empty =
                levels.stream().filter(level -> level.available() <= 0).toList();
        if (empty.size() < ENOUGH_TO_DOUBT) {
            return Optional.empty();
        }
        int stocked = jdbc.sql("select count(*) from stock_level where warehouse_id = ? and available > 0")
                .param(warehouseId)
                .query(Integer.class)
                .single();
        int emptied = Batch.of(empty)
                .value(warehouseId)
                .texts(StockLevel::sku)
                .texts(StockLevel::facility)
                .query(jdbc, """
                        select count(*) from (select ?::bigint warehouse_id, unnest(?) sku, unnest(?) facility) said
                        join stock_level using (warehouse_id, sku, facility) where stock_level.available > 0
                        """, (row, number) -> row.getInt(1))
                .getFirst();
        return emptied < ENOUGH_TO_DOUBT || emptied * 2 <= stocked
                ? Optional.empty()
                : Optional.of(new Problem(
                        "stock-mostly-zero",
                        "This report would set " + emptied + " of " + stocked + " stocked SKUs to zero.",
                        "Ask the warehouse whether that is right. If it is, accept the report; else archive it."));
    }

    /**
     * How many levels are new or different. The time moves on even where the level stays, so that an older report that comes
     * late finds it; of two reports of one time the later holds. A time in the future would lock a level for ever, so it is
     * taken for now.
     */
    private int write(JdbcClient jdbc, long warehouseId, List<StockLevel> levels, Instant reportedAt, Instant now) {
        long[] sequences = ids.next(levels.size());
        List<Row> rows = IntStream.range(0, sequences.length)
                .mapToObj(i -> new Row(
                        sequences[i],
                        levels.get(i),
                        earlier(levels.get(i).asOf().orElse(reportedAt), now)))
                .toList();
        return (int) Batch.of(rows)
                .value(warehouseId)
                .texts(row -> row.level().sku())
                .texts(row -> row.level().facility())
                .ints(row -> row.level().available())
                .ints(row -> row.level().onHand())
                .instants(Row::countedAt)
                .longs(Row::sequence)
                .query(jdbc, """
                        insert into stock_level
                            (warehouse_id, sku, facility, available, on_hand, source_at, sequence)
                        select ?, unnest(?), unnest(?), unnest(?), unnest(?), unnest(?), unnest(?)
                        on conflict (warehouse_id, sku, facility) do update
                        set available = excluded.available, on_hand = excluded.on_hand,
                            source_at = excluded.source_at, sequence = excluded.sequence
                        where stock_level.source_at <= excluded.source_at
                        returning (old.available, old.on_hand) is distinct from (new.available, new.on_hand) changed
                        """, (row, number) -> row.getBoolean("changed"))
                .stream()
                .filter(changed -> changed)
                .count();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
