package dev.cartage.hub.web.live;

import dev.cartage.hub.order.read.OrderCounts;
import dev.cartage.hub.storage.Tx;
import org.springframework.stereotype.Component;

/**
 * A text that changes when something happens in the current account. It is asked once a second for accounts at which
 * somebody looks, so that the pipeline has nothing to do for it.
 */
@Component
class Pulse {
    private static final int MANY_COUNTS = 500;

    private final Tx tx;
    private final OrderCounts counts;

    Pulse(Tx tx, OrderCounts counts) {
        this.tx = tx;
        this.counts = counts;
    }

    private record Beat(String text, int countRows) {}

    String feel() {
        var beat = tx.call(jdbc -> jdbc.sql("""
                        with counted as (
                            select status, sum(orders) orders, count(*) as rows from order_count group by status)
                        select
                            (select string_agg(status || orders, ' ' order by status) from counted) orders,
                            (select coalesce(sum(rows), 0) from counted) count_rows,
                            (select max(id) from orders) newest,
                            (select sum(hashtext(flow::text)) from flow) flows,
                            (select sum(hashtext(run::text)) from flow cross join lateral (
                                select id, finished_at, found from flow_run
                                where connection_id = flow.connection_id and kind = flow.kind
                                order by id desc limit 1) run) runs,
                            (select coalesce(sum(hashtext(trouble::text)), 0) from trouble)
                                || '/' || (select count(held_at) from lane_health)
                                || '/' || (select coalesce(sum(hashtext(alert::text)), 0) from alert where closed_at is null) troubles,
                            (select sum(hashtext(connection::text)) from connection) connections
                        """)
                .query((row, number) -> new Beat(
                        String.join(
                                "/",
                                String.valueOf(row.getString("orders")),
                                String.valueOf(row.getString("newest")),
                                String.valueOf(row.getString("flows")),
                                String.valueOf(row.getString("runs")),
                                String.valueOf(row.getString("troubles")),
                                String.valueOf(row.getString("connections"))),
                        row.getInt("count_rows")))
                .single());
        if (beat.countRows() > MANY_COUNTS) {
            counts.fold();
        }
        return beat.text();
    }
}
