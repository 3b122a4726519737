package dev.cartage.hub.order;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Digests;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderState.Mark;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders that wait for others of their key, and ship as one when the wait of the first of them is over. Only orders to the
 * same address, by the same warehouse, go together; nothing joins after that.
 */
public final class Bundles implements LaneWorker {
    private static final String WORK = "bundles";
    private static final int MOST = 200;

    private final Tx tx;
    private final OrderBook book;
    private final Dispatches dispatches;
    private final Lanes lanes;
    private final Rereading rereading;

    Bundles(Tx tx, OrderBook book, Dispatches dispatches, Lanes lanes, Rereading rereading) {
        this.tx = tx;
        this.book = book;
        this.dispatches = dispatches;
        this.lanes = lanes;
        this.rereading = rereading;
    }

    /** @param place the same for orders that may ship in one parcel */
    record Joining(long orderId, String key, String place, Duration waiting) {
        static Joining of(NewOrder order, Ruling.Bundled by) {
            String place = order.route().warehouseId() + "\n" + order.route().facility() + "\n"
                    + order.order().shippingAddress();
            return new Joining(
                    order.id(),
                    by.key(),
                    Base64.getEncoder().encodeToString(Digests.of(place.getBytes(StandardCharsets.UTF_8))),
                    by.waiting());
        }
    }

    /** The wait runs from the first order of the key. Joins the caller's transaction. */
    void join(List<Joining> orders, Instant now) {
        if (orders.isEmpty()) {
            return;
        }
        tx.run(jdbc -> {
            Batch.of(orders)
                    .longs(Joining::orderId)
                    .texts(Joining::key)
                    .texts(Joining::place)
                    .instants(one -> now.plus(one.waiting()))
                    .update(jdbc, """
                            insert into order_bundle (order_id, key, place, due_at)
                            select said.order_id, said.key, said.place, least(
                                said.due_at,
                                min(said.due_at) over (partition by said.key, said.place),
                                (select min(first.due_at) from order_bundle first
                                    where first.key = said.key and first.place = said.place
                                        and first.order_id <> said.order_id))
                            from unnest(?, ?, ?, ?) said (order_id, key, place, due_at)
                            on conflict (order_id) do update
                            set key = excluded.key, place = excluded.place, due_at = excluded.due_at
                            """);
            Instant first = jdbc.sql("select min(due_at) due_at from order_bundle")
                    .query((row, number) -> Timestamps.read(row, "due_at"))
                    .single();
            lanes.wake(List.of(Lane.account(Tenant.account(), WORK)), first);
        });
    }

    /** The order waits for nobody any more. */
    static void leave(JdbcClient jdbc, long orderId) {
        jdbc.sql("delete from order_bundle where order_id = ?").param(orderId).update();
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        return tx.call(jdbc -> {
            BundleRows.putOff(jdbc, rereading.ask(BundleRows.due(jdbc, now, MOST), now), now.plus(Rereading.ANSWER));
            List<BundleRows.Member> due = BundleRows.takeDue(jdbc, now, MOST);
            Map<String, List<BundleRows.Member>> together = new LinkedHashMap<>();
            due.forEach(member -> together.computeIfAbsent(member.key() + "\n" + member.place(), _ -> new ArrayList<>())
                    .add(member));
            together.values().forEach(members -> release(jdbc, members, now));
            return due.isEmpty()
                    ? jdbc.sql("select min(due_at) due_at from order_bundle")
                            .query((row, number) -> Timestamps.readOptional(row, "due_at"))
                            .single()
                    : Optional.of(now);
        });
    }

    /** The first leaves, with the lines of all; the others travel in it. */
    private void release(JdbcClient jdbc, List<BundleRows.Member> members, Instant now) {
        BundleRows.Member leader = members.getFirst();
        List<BundleRows.Member> followers = members.subList(1, members.size());
        if (!followers.isEmpty()) {
            BundleRows.merge(jdbc, leader, followers);
            book.record(followers.stream()
                    .map(follower -> new OrderBook.Entry(
                            follower.orderId(),
                            new OrderEvent.Noted(OrderEvent.Note.MERGED),
                            "rule",
                            Map.of("number", leader.order().number())))
                    .toList());
        }
        List<OrderBook.Entry> entries = new ArrayList<>();
        entries.add(entry(leader, new OrderEvent.Marked(Mark.NONE)));
        if (!followers.isEmpty()) {
            entries.add(entry(leader, new OrderEvent.Revised(BundleRows.units(members))));
        }
        OrderBook.Entry leaves = entry(leader, new OrderEvent.Queued());
        entries.add(leaves);
        if (!book.record(entries).contains(leaves)) {
            dispatches.write(List.of(Way.toWarehouse(leader.orderId(), leader.warehouseId())), now);
        }
    }

    private static OrderBook.Entry entry(BundleRows.Member leader, OrderEvent event) {
        return new OrderBook.Entry(leader.orderId(), event, "rule", Map.of());
    }
}
