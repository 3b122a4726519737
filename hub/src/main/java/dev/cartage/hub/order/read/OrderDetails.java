package dev.cartage.hub.order.read;

import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.OrderJson;
import dev.cartage.hub.order.OwnOrders;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Order;
import dev.cartage.model.OrderStatus;
import dev.cartage.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads one order of the current account, in a fixed number of queries. */
public final class OrderDetails {
    private final Tx tx;

    public OrderDetails(Tx tx) {
        this.tx = tx;
    }

    private record Found(OrderRow row, OrderDetail.Head head, Order order) {}

    public Optional<OrderDetail> find(long orderId) {
        return tx.call(jdbc -> found(jdbc, orderId).map(found -> {
            var parts = new OrderParts(jdbc, orderId);
            var timeline = parts.timeline();
            return new OrderDetail(
                    found.row(),
                    found.head(),
                    found.order(),
                    problem(found.row(), timeline),
                    parts.lines(),
                    parts.shipments(),
                    timeline,
                    parts.departures());
        }));
    }

    private static Optional<Found> found(JdbcClient jdbc, long orderId) {
        return jdbc.sql("""
                        select orders.*, status, problem_code, shipped, version,
                            (select until from order_hold where order_hold.order_id = orders.id) until
                        from orders join order_state on order_id = id where id = ?
                        """)
                .param(orderId)
                .query((row, number) -> new Found(
                        OrderFinder.read(row, number),
                        new OrderDetail.Head(
                                row.getLong("connection_id"),
                                row.getLong("warehouse_id"),
                                row.getString("external_id"),
                                row.getString("warehouse_reference"),
                                row.getString("facility"),
                                Timestamps.read(row, "imported_at"),
                                row.getLong("raw_id"),
                                row.getInt("version"),
                                Edits.read(row.getString("edits")),
                                Timestamps.readOptional(row, "until")),
                        OrderJson.read(row.getString("content"))))
                .optional();
    }

    /** The newest failure or delay tells in words what the state keeps as a code. */
    private static Optional<Problem> problem(OrderRow row, Iterable<OrderDetail.Event> timeline) {
        if (row.status() != OrderStatus.ERROR && row.status() != OrderStatus.DELAYED) {
            return Optional.empty();
        }
        for (var event : timeline) {
            if (event.data().containsKey("sentence")) {
                return Optional.of(new Problem(
                        event.data().getOrDefault("code", ""),
                        event.data().getOrDefault("sentence", ""),
                        event.data().getOrDefault("action", "")));
            }
        }
        return row.problem().isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(row.problem(), "Something is wrong: " + row.problem() + ".", ""));
    }

    /** What the store said, in its own words; empty if it was purged. */
    public Optional<String> source(long orderId) {
        return tx.call(jdbc -> jdbc.sql(
                                "select raw_document.content from orders join raw_document on raw_document.id = raw_id where orders.id = ?")
                        .param(orderId)
                        .query((row, number) -> row.getBytes("content"))
                        .optional())
                .map(packed -> new String(Deflated.unpack(packed), StandardCharsets.UTF_8));
    }

    /** Whether an order that a person entered has not been judged yet. */
    public boolean isEntering(long orderId) {
        return tx.call(jdbc -> jdbc.sql("""
                        select exists (select from raw_document where external_id = ?
                            and store_id = any (array(select id from store)))
                        """)
                .param(OwnOrders.PREFIX + orderId)
                .query(Boolean.class)
                .single());
    }
}
