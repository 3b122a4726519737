package dev.cartage.hub.order;

import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Capability;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks stores for their newest word on orders that are about to leave and were read a while ago, whatever they waited for.
 * The questions of a store are read together. The order is given a moment for the answer and then leaves, answered or not:
 * a store that cannot be reached holds up nothing.
 */
final class Rereading {
    /** What was read, or asked for, within this time is not asked for again. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    /** What a store has to answer. */
    static final Duration ANSWER = Duration.ofSeconds(30);

    private final Tx tx;
    private final Lanes lanes;
    private final Remotes remotes;

    Rereading(Tx tx, Lanes lanes, Remotes remotes) {
        this.tx = tx;
        this.lanes = lanes;
        this.remotes = remotes;
    }

    /** @param waiting the order that is to leave: itself, or the one in which it travels */
    private record Old(long waiting, long orderId, long storeId) {}

    /**
     * Joins the caller's transaction. One query where nothing has waited.
     *
     * @return those that are to wait for {@link #ANSWER}
     */
    Set<Long> ask(List<Long> orderIds, Instant now) {
        List<Old> old = old(orderIds, now);
        Set<Long> able = new HashSet<>();
        old.stream()
                .map(Old::storeId)
                .distinct()
                .filter(store -> remotes.can(store, Capability.REREADS_ORDERS))
                .forEach(able::add);
        List<Old> asked =
                old.stream().filter(one -> able.contains(one.storeId())).toList();
        if (!asked.isEmpty()) {
            hint(asked.stream().map(Old::orderId).distinct().toList(), now);
        }
        Set<Long> waiting = new HashSet<>();
        asked.forEach(one -> waiting.add(one.waiting()));
        return waiting;
    }

    /** Asks of these, whatever the platform's limits, and however fresh they are. */
    void askAlways(List<Long> orderIds, Instant now) {
        if (!orderIds.isEmpty()) {
            hint(orderIds, now);
        }
    }

    /** Those of them, and of what travels in them, that nobody has read or asked for lately. */
    private List<Old> old(List<Long> orderIds, Instant now) {
        return tx.call(jdbc -> Batch.of(orderIds)
                .value(Timestamps.parameter(now.minus(FRESH)))
                .longs(id -> id)
                .query(
                        jdbc,
                        """
                        with said as (select ?::timestamptz stale, unnest(?) id),
                        aboard as (
                            select id waiting, id, stale from said
                            union all
                            select order_id, kin_id, stale from order_kin join said on order_id = said.id
                            where kind = 'merged'
                        )
                        select waiting, orders.id, orders.store_id from aboard join orders on orders.id = aboard.id
                        where imported_at < stale and external_id not like 'cartage:%'
                            and not exists (select from raw_document
                                where raw_document.id = raw_id and received_at >= stale)
                            and not exists (select from order_reading
                                where order_id = orders.id and asked_at >= stale)
                        """,
                        (row, number) -> new Old(row.getLong("waiting"), row.getLong("id"), row.getLong("store_id"))));
    }

    private void hint(List<Long> orderIds, Instant now) {
        List<Long> sorted = orderIds.stream().sorted().toList();
        tx.run(jdbc -> {
            Batch.of(sorted).longs(id -> id).value(Timestamps.parameter(now)).update(jdbc, """
                            insert into order_reading (order_id, asked_at) select unnest(?), ?
                            on conflict (order_id) do update set asked_at = excluded.asked_at
                            """);
            List<Long> stores = Batch.of(sorted)
                    .value(Timestamps.parameter(now))
                    .longs(id -> id)
                    .query(jdbc, """
                            insert into hook_message (store_id, message_id, external_id, received_at)
                            select store_id, 'leaving/' || id || '/' || extract(epoch from said.at), external_id, said.at
                            from (select ?::timestamptz at, unnest(?) id) said join orders using (id)
                            where external_id not like 'cartage:%' order by 1, 2 on conflict do nothing
                            returning store_id
                            """, (row, number) -> row.getLong(1));
            lanes.wake(
                    stores.stream()
                            .distinct()
                            .map(store -> Lane.store(store, "import"))
                            .toList(),
                    now);
        });
    }
}
