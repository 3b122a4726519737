package dev.cartage.hub.order;

import dev.cartage.hub.rule.RecentOrders;
import dev.cartage.hub.rule.Where;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.rules.hook.Subject;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads back what stores said of recent orders, for rules to be tried on. */
final class PastOrders implements RecentOrders {
    private static final Logger log = LoggerFactory.getLogger(PastOrders.class);

    private final Tx tx;
    private final Routes routes;

    PastOrders(Tx tx, Routes routes) {
        this.tx = tx;
        this.routes = routes;
    }

    /** @param packed deflated; none where it was purged */
    private record Row(
            long id,
            long storeId,
            String number,
            Instant importedAt,
            String externalId,
            String version,
            String edits,
            Optional<byte[]> packed) {}

    @Override
    public Page page(long before, Instant since, int size, boolean withSource) {
        List<Row> rows = read(before, size);
        List<Row> recent =
                rows.stream().filter(row -> !row.importedAt().isBefore(since)).toList();
        Map<Long, Optional<Route>> ways = new HashMap<>();
        List<Past> orders = recent.stream()
                .map(row -> past(row, ways.computeIfAbsent(row.storeId(), routes::find), withSource))
                .toList();
        return new Page(
                orders,
                rows.size() < size || recent.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rows.getLast().id()));
    }

    private List<Row> read(long before, int size) {
        return tx.call(jdbc ->
                jdbc.sql("""
                        select orders.id, orders.store_id, number, imported_at, orders.external_id,
                            raw_document.version, raw_document.content, edits
                        from orders left join raw_document on raw_document.id = raw_id
                        where orders.id < ? and part = 0 order by orders.id desc limit ?
                        """).params(before, size).query(PastOrders::row).list());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("store_id"),
                row.getString("number"),
                Timestamps.read(row, "imported_at"),
                row.getString("external_id"),
                Optional.ofNullable(row.getString("version")).orElse(""),
                row.getString("edits"),
                Optional.ofNullable(row.getBytes("content")));
    }

    private static Past past(Row row, Optional<Route> way, boolean withSource) {
        Where where = way.map(Rulings::where).orElse(new Where(row.storeId(), 0, 0));
        return new Past(
                row.id(),
                row.number(),
                where,
                row.importedAt(),
                () -> way.flatMap(route -> subject(row, route, withSource)));
    }

    private static Optional<Subject> subject(Row row, Route route, boolean withSource) {
        try {
            return row.packed()
                    .map(packed -> new RawOrder(row.externalId(), row.version(), Deflated.unpack(packed)))
                    .flatMap(raw -> OwnOrders.read(raw, route.source()) instanceof Wanted wanted
                            ? Optional.of(Rulings.subject(
                                    Edits.read(row.edits()).over(wanted.order()), route, raw, withSource))
                            : Optional.empty());
        } catch (RuntimeException unreadable) {
            log.debug("Order {} cannot be read back", row.id(), unreadable);
            return Optional.empty();
        }
    }
}
