package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists orders by conditions for which there is no index, such as a country: the newest orders are looked through, some
 * thousand of them a page, so that a condition that hardly any order fits costs no more than others. Of a few stores only
 * their own orders are looked through.
 */
final class Looking {
    private static final int[] WIDTHS = {500, 2_000, 4_000};

    private final JdbcClient jdbc;
    private final Clauses clauses;
    private final String select;

    Looking(JdbcClient jdbc, Clauses clauses, String select) {
        this.jdbc = jdbc;
        this.clauses = clauses;
        this.select = select;
    }

    /** @param down the oldest order that was looked at, if there are more below it */
    record Found(List<OrderRow> rows, Optional<Long> down, Optional<Instant> since) {}

    /** @param below only orders with a smaller id */
    Found find(long below, int most) {
        List<OrderRow> rows = new ArrayList<>();
        long down = clauses.importedBefore()
                .map(time -> Math.min(below, firstAfter(time)))
                .orElse(below);
        for (int width : WIDTHS) {
            Long[] next = next(down, width);
            if (next.length > 0) {
                rows.addAll(fitting(next, most - rows.size()));
                down = next[next.length - 1];
            }
            if (rows.size() >= most || next.length < width) {
                return new Found(rows, Optional.empty(), Optional.empty());
            }
        }
        return new Found(rows, Optional.of(down), imported(down));
    }

    /**
     * An order that came in later than this and, as ids are given in blocks that a node may keep for a while, a day more.
     * Ids grow with the time of import, so it is found by halving.
     */
    private long firstAfter(Instant time) {
        Instant sure = time.plus(Duration.ofDays(1));
        long low = 0;
        long high = jdbc.sql("select coalesce(max(id), 0) from orders")
                .query(Long.class)
                .single();
        while (low < high) {
            long middle = (low + high) / 2;
            Optional<Instant> at = jdbc.sql("select imported_at from orders where id > ? order by id limit 1")
                    .param(middle)
                    .query((row, number) -> Timestamps.read(row, "imported_at"))
                    .optional();
            if (at.filter(sure::isAfter).isPresent()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    private Long[] next(long below, int width) {
        List<String> walks = walks();
        String all = walks.stream()
                .map(one -> "(" + one + " limit " + width + ")")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select id from (" + all + ") walked order by id desc limit " + width)
                .params(Collections.nCopies(walks.size(), below))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** Statements that follow an index downwards from an id; all that fit are met by one of them. */
    private List<String> walks() {
        List<Long> stores = List.of(clauses.stores());
        if (!stores.isEmpty()) {
            return stores.stream()
                    .map(store -> "select id from orders where store_id = " + store + " and id < ? order by id desc")
                    .toList();
        }
        return clauses.ended().isEmpty()
                ? List.of("select id from orders where account_id = current_account() and id < ?"
                        + " order by account_id, id desc")
                : clauses.ended().stream()
                        .map(condition ->
                                "select order_id id from order_state where account_id = current_account() and "
                                        + condition + " and order_id < ? order by order_id desc")
                        .toList();
    }

    private List<OrderRow> fitting(Long[] ids, int most) {
        List<Object> parameters = new ArrayList<>(clauses.parameters());
        parameters.add(ids);
        return jdbc.sql(select + " where " + clauses.sql() + " and orders.id = any (?) order by orders.id desc limit "
                        + most)
                .params(parameters)
                .query(OrderFinder::read)
                .list();
    }

    private Optional<Instant> imported(long orderId) {
        return jdbc.sql("select imported_at from orders where id = ?")
                .param(orderId)
                .query((row, number) -> Timestamps.read(row, "imported_at"))
                .optional();
    }
}
