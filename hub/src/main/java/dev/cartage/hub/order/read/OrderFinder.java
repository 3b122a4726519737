package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists and searches the current account's orders, a page at a time; how deep one looks costs nothing. */
public final class OrderFinder {
    private final Tx tx;

    public OrderFinder(Tx tx) {
        this.tx = tx;
    }

    /** The newest orders. */
    public OrderPage first(OrderFilter filter, int size) {
        return olderThan(filter, Long.MAX_VALUE, size);
    }

    public OrderPage olderThan(OrderFilter filter, long orderId, int size) {
        var rows = rows(filter, "orders.id < ?", orderId, "order by orders.id desc", size + 1);
        var page = rows.subList(0, Math.min(size, rows.size()));
        return new OrderPage(
                page,
                rows.size() > size ? Optional.of(page.getLast().id()) : Optional.empty(),
                orderId == Long.MAX_VALUE || page.isEmpty()
                        ? Optional.empty()
                        : Optional.of(page.getFirst().id()));
    }

    public OrderPage newerThan(OrderFilter filter, long orderId, int size) {
        var rows = rows(filter, "orders.id > ?", orderId, "order by orders.id", size + 1);
        var page = rows.subList(0, Math.min(size, rows.size())).reversed();
        return new OrderPage(
                page,
                page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id()),
                rows.size() > size ? Optional.of(page.getFirst().id()) : Optional.empty());
    }

    private List<OrderRow> rows(OrderFilter filter, String bound, long orderId, String sort, int most) {
        List<String> conditions = new ArrayList<>(List.of(bound));
        List<Object> parameters = new ArrayList<>(List.of(orderId));
        filter.status().ifPresent(status -> {
            conditions.add("status = ?" + narrowing(status));
            parameters.add(status.name());
        });
        filter.storeId().ifPresent(store -> {
            conditions.add("orders.store_id = ?");
            parameters.add(store);
        });
        if (!filter.problem().isEmpty()) {
            conditions.add("problem_code = ? and attention");
            parameters.add(filter.problem());
        }
        if (filter.isTooShort()) {
            return List.of();
        }
        if (!filter.words().isEmpty()) {
            conditions.add("orders.id = any (?)");
        }
        return tx.call(jdbc -> {
            if (!filter.words().isEmpty()) {
                parameters.add(matches(jdbc, filter));
            }
            return jdbc.sql("""
                            select orders.id, number, status, problem_code, customer_name, country, orders.store_id,
                                units, placed_at
                            from orders join order_state on order_id = orders.id
                            where %s %s limit %d
                            """.formatted(String.join(" and ", conditions), sort, most))
                    .params(parameters)
                    .query(OrderFinder::read)
                    .list();
        });
    }

    /** Lets the database use the small indexes of orders that are under way or need somebody. */
    private static String narrowing(OrderStatus status) {
        return switch (status) {
            case ERROR, PENDING -> " and attention";
            case NEW, QUEUED, OPEN, BUNDLED, ROUTED, PARTIALLY_SHIPPED, SHIPPED, DELAYED -> " and not done";
            case CLOSED, SKIPPED, CANCELED, ARCHIVED, ABANDONED, DELETED -> "";
        };
    }

    private static OrderRow read(ResultSet row, int number) throws SQLException {
        return new OrderRow(
                row.getLong("id"),
                row.getString("number"),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("problem_code"),
                row.getString("customer_name"),
                row.getString("country"),
                row.getLong("store_id"),
                row.getInt("units"),
                Timestamps.read(row, "placed_at"));
    }

    /** Searched first and apart, so that the index of all texts is asked once, whatever else is filtered. */
    private static Long[] matches(JdbcClient jdbc, OrderFilter filter) {
        List<Object> parameters = new ArrayList<>();
        var texts = new ArrayList<String>();
        for (var word : filter.words()) {
            texts.add("text like ?");
            parameters.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        var beginning = filter.text().toUpperCase(Locale.ROOT);
        parameters.add(beginning);
        parameters.add(beginning + Character.MAX_VALUE);
        return jdbc.sql("""
                        select order_id from (
                            select order_id from order_search where account_id = current_account() and %s
                            order by order_id desc limit 2000) found
                        union
                        select order_id from parcel
                        where tracking_number ~>=~ ? and tracking_number ~<~ ? and order_id is not null
                        limit 3000
                        """.formatted(String.join(" and ", texts)))
                .params(parameters)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }
}
