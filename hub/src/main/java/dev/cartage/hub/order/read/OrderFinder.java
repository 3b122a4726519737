package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists and searches the current account's orders, a page at a time; how deep one looks costs nothing. */
public final class OrderFinder {
    private static final String SELECT = """
            select orders.id, number, status, problem_code, customer_name, customer_email, country, orders.store_id,
                merchant_id, warehouse_id, warehouse_reference, units, shipped, placed_at, imported_at
            from orders join order_state on order_id = orders.id
            """;

    private final Tx tx;
    private final InstantSource clock;

    public OrderFinder(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** The newest orders. */
    public OrderPage first(OrderFilter filter, int size) {
        return olderThan(filter, Long.MAX_VALUE, size);
    }

    /**
     * As {@link #olderThan}, in bounded time: where no index helps, some thousand orders are looked through, and the page
     * says how far it looked.
     */
    public OrderPage look(OrderFilter filter, long orderId, int size) {
        if (!filter.searched().isEmpty() || filter.byPlaced()) {
            return olderThan(filter, orderId, size);
        }
        Optional<Looking.Found> looked = tx.call(jdbc -> {
            var clauses = new Clauses(jdbc, clock.instant()).with(filter);
            return clauses.isIndexed()
                    ? Optional.empty()
                    : Optional.of(new Looking(jdbc, clauses, SELECT).find(orderId, size + 1));
        });
        return looked.map(found -> page(found.rows(), orderId, size, Optional.empty(), found.down(), found.since()))
                .orElseGet(() -> olderThan(filter, orderId, size));
    }

    public OrderPage olderThan(OrderFilter filter, long orderId, int size) {
        var found = rows(filter, orderId, true, size + 1);
        return page(found.rows(), orderId, size, found.since(), found.down(), Optional.empty());
    }

    private static OrderPage page(
            List<OrderRow> rows,
            long orderId,
            int size,
            Optional<Instant> since,
            Optional<Long> down,
            Optional<Instant> looked) {
        var page = rows.subList(0, Math.min(size, rows.size()));
        return new OrderPage(
                page,
                rows.size() > size ? Optional.of(page.getLast().id()) : down,
                orderId == Long.MAX_VALUE || page.isEmpty()
                        ? Optional.empty()
                        : Optional.of(page.getFirst().id()),
                since,
                looked);
    }

    /** As {@link #olderThan}, but without the window of a search: all that fit, for exports. */
    public OrderPage allBelow(OrderFilter filter, long orderId, int size) {
        var rows = tx.call(jdbc -> {
            var clauses = every(jdbc, filter).with("orders.id < ?", orderId);
            return jdbc.sql(SELECT + " where " + clauses.sql() + " order by orders.id desc limit " + size)
                    .params(clauses.parameters())
                    .query(OrderFinder::read)
                    .list();
        });
        return new OrderPage(
                rows,
                rows.size() == size ? Optional.of(rows.getLast().id()) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public OrderPage newerThan(OrderFilter filter, long orderId, int size) {
        var rows = rows(filter, orderId, false, size + 1).rows();
        var page = rows.subList(0, Math.min(size, rows.size())).reversed();
        return new OrderPage(
                page,
                page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id()),
                rows.size() > size ? Optional.of(page.getFirst().id()) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @param down where a search ended before it had looked at all */
    private record Found(List<OrderRow> rows, Optional<Instant> since, Optional<Long> down) {}

    private Found rows(OrderFilter filter, long orderId, boolean older, int most) {
        return tx.call(jdbc -> {
            var clauses = new Clauses(jdbc, clock.instant()).with(filter);
            Optional<Long> down = Optional.empty();
            if (!filter.searched().isEmpty()) {
                var hits = new WordSearch(jdbc, filter.searched()).below(older ? orderId : Long.MAX_VALUE);
                clauses.with("orders.id = any (?)", (Object) hits.ids());
                down = hits.since();
            }
            var bound = clauses.with(
                    filter.byPlaced()
                            ? "(placed_at, orders.id) %s (coalesce((select placed_at from orders at where at.id = ?), %s), ?)"
                                    .formatted(older ? "<" : ">", older ? "'infinity'" : "'-infinity'")
                            : "orders.id %s ?".formatted(older ? "<" : ">"),
                    filter.byPlaced() ? new Object[] {orderId, orderId} : new Object[] {orderId});
            var sort = (filter.byPlaced() ? "placed_at %1$s, orders.id %1$s" : "orders.id %s")
                    .formatted(older ? "desc" : "asc");
            var rows = jdbc.sql(SELECT + " where %s order by %s limit %d".formatted(bound.sql(), sort, most))
                    .params(bound.parameters())
                    .query(OrderFinder::read)
                    .list();
            return new Found(rows, down.flatMap(id -> imported(jdbc, id)), down);
        });
    }

    private static Optional<Instant> imported(JdbcClient jdbc, long orderId) {
        return jdbc.sql("select imported_at from orders where id >= ? order by id limit 1")
                .param(orderId)
                .query((row, number) -> Timestamps.read(row, "imported_at"))
                .optional();
    }

    /** How many fit, counted up to a limit. Slow where very many do. */
    public long count(OrderFilter filter, int most) {
        return tx.call(jdbc -> {
            var clauses = every(jdbc, filter);
            return jdbc.sql("select count(*) from (select from orders join order_state on order_id = orders.id where "
                            + clauses.sql() + " limit " + most + ") fitting")
                    .params(clauses.parameters())
                    .query(Long.class)
                    .single();
        });
    }

    /** The ids of all that fit, however many orders have its words; in no order. For actions on a whole query. */
    public List<Long> ids(OrderFilter filter, int most) {
        return tx.call(jdbc -> {
            var clauses = every(jdbc, filter);
            return jdbc.sql("select orders.id from orders join order_state on order_id = orders.id where "
                            + clauses.sql() + " limit " + most)
                    .params(clauses.parameters())
                    .query(Long.class)
                    .list();
        });
    }

    private Clauses every(JdbcClient jdbc, OrderFilter filter) {
        var clauses = new Clauses(jdbc, clock.instant()).with(filter);
        if (!filter.searched().isEmpty()) {
            var like = filter.searched().stream().map(_ -> "text like ?").collect(Collectors.joining(" and "));
            clauses.with(
                    "orders.id = any (array(select order_id from order_search where account_id = current_account() and "
                            + like + "))",
                    filter.searched().stream().map(WordSearch::pattern).toArray());
        }
        return clauses;
    }

    static OrderRow read(ResultSet row, int number) throws SQLException {
        return new OrderRow(
                row.getLong("id"),
                row.getString("number"),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("problem_code"),
                row.getString("customer_name"),
                row.getString("country"),
                row.getLong("store_id"),
                row.getInt("units"),
                Timestamps.read(row, "placed_at"),
                row.getLong("merchant_id"),
                row.getLong("warehouse_id"),
                row.getString("warehouse_reference"),
                row.getString("customer_email"),
                row.getInt("shipped"),
                Timestamps.read(row, "imported_at"));
    }
}
