package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes what ships as one. */
final class BundleRows {
    private BundleRows() {}

    /** An order whose wait is over. */
    record Member(long orderId, long warehouseId, String key, String place, Order order, Edits edits) {}

    /** The orders of bundles whose wait is over. */
    static List<Long> due(JdbcClient jdbc, Instant now, int most) {
        return jdbc.sql("""
                        select order_id from order_bundle where (key, place) in (
                            select key, place from order_bundle where due_at <= ?
                            group by key, place order by min(due_at) limit ?)
                        """)
                .params(Timestamps.parameter(now), most)
                .query(Long.class)
                .list();
    }

    /** A bundle waits as a whole. */
    static void putOff(JdbcClient jdbc, Set<Long> orderIds, Instant until) {
        Batch.of(List.copyOf(orderIds))
                .value(Timestamps.parameter(until))
                .longs(id -> id)
                .update(jdbc, """
                        update order_bundle set due_at = ? where (key, place) in (
                            select key, place from order_bundle where order_id = any (?))
                        """);
    }

    /**
     * Takes those that are due out of the list, the oldest of each bundle first, and holds the orders' rows. What was
     * canceled, changed hands or has a problem meanwhile stays where it is and goes with nobody.
     */
    static List<Member> takeDue(JdbcClient jdbc, Instant now, int most) {
        return jdbc.sql("""
                        with due as (
                            select key, place from order_bundle where due_at <= :now
                            group by key, place order by min(due_at) limit :most
                        ), taken as (
                            delete from order_bundle using due
                            where order_bundle.key = due.key and order_bundle.place = due.place
                            returning order_id, order_bundle.key, order_bundle.place
                        )
                        select taken.*, warehouse_id, content, edits
                        from taken join orders on orders.id = order_id
                        join order_state on order_state.order_id = orders.id
                        where mark = 'BUNDLED' and problem_code = '' and canceled < ordered
                        order by orders.id for update of orders
                        """)
                .param("now", Timestamps.parameter(now))
                .param("most", most)
                .query((row, number) -> new Member(
                        row.getLong("order_id"),
                        row.getLong("warehouse_id"),
                        row.getString("key"),
                        row.getString("place"),
                        OrderJson.read(row.getString("content")),
                        Edits.read(row.getString("edits"))))
                .list();
    }

    static int units(List<Member> members) {
        return members.stream().mapToInt(member -> member.order().units()).sum();
    }

    /**
     * The followers' lines become an edit of the leader, so that they stay with it whenever it is judged again. The store
     * hears of them by the followers, which ship when the leader has.
     */
    static void merge(JdbcClient jdbc, Member leader, List<Member> followers) {
        List<Map<String, String>> added = new ArrayList<>();
        followers.forEach(follower -> follower.order()
                .lines()
                .forEach(line -> added.add(Map.of(
                        "sku", line.sku(), "name", line.name(), "qty_ordered", Integer.toString(line.quantity())))));
        Edits more = new Edits(Map.of(), Map.of(), List.of(), added);
        Edits edits = leader.edits().and(more);
        Order merged = edits.over(leader.order());
        jdbc.sql("update orders set edits = ?, content = ?, units = ? where id = ?")
                .params(edits.write(), OrderJson.write(merged), merged.units(), leader.orderId())
                .update();
        OrderLines.rewrite(jdbc, List.of(new OrderLines.Of(leader.orderId(), merged)));
        OrderSearch.write(jdbc, List.of(new OrderLines.Of(leader.orderId(), merged)));
        Batch.of(followers)
                .value(leader.orderId())
                .longs(Member::orderId)
                .update(
                        jdbc,
                        "insert into order_kin (order_id, kin_id, kind) select ?, unnest(?), 'merged' on conflict do nothing");
    }
}
