package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Orders a day by status, of the newest orders only: a look back, not a ledger. */
public final class OrderDays {
    /** Newest orders looked at; counted in well under a tenth of a second. */
    public static final int MOST = 20_000;

    private final Tx tx;

    public OrderDays(Tx tx) {
        this.tx = tx;
    }

    /** Orders of one status placed on one day, in UTC. */
    public record Day(LocalDate day, OrderStatus status, long orders) {}

    public List<Day> since(Instant start) {
        return tx.call(jdbc -> jdbc.sql("""
                        select (placed_at at time zone 'UTC')::date as day, status, count(*) orders
                        from (select id, placed_at from orders order by id desc limit ?) newest
                        join order_state on order_id = id
                        where placed_at >= ?
                        group by 1, 2
                        """)
                .params(MOST, Timestamps.parameter(start))
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class),
                        OrderStatus.valueOf(row.getString("status")),
                        row.getLong("orders")))
                .list());
    }
}
