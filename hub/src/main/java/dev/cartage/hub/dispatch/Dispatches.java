package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes intents. They leave on their own, as soon as they are due and their lane is free. */
public final class Dispatches {
    private final Tx tx;
    private final Ids ids;
    private final Lanes lanes;

    public Dispatches(Tx tx, Ids ids, Lanes lanes) {
        this.tx = tx;
        this.ids = ids;
        this.lanes = lanes;
    }

    private record Row(long id, NewDispatch wanted, UUID key) {}

    /**
     * Joins the caller's transaction. An intent that is written already is not written again; one that was taken back or
     * refused stands again, under a new key.
     */
    public void write(List<NewDispatch> wanted, Instant due) {
        if (wanted.isEmpty()) {
            return;
        }
        long[] fresh = ids.next(wanted.size());
        List<Row> rows = IntStream.range(0, fresh.length)
                .mapToObj(i -> new Row(fresh[i], wanted.get(i), UUID.randomUUID()))
                .sorted(Comparator.comparing((Row row) -> row.wanted().lane().name())
                        .thenComparing(row -> row.wanted().subject()))
                .toList();
        tx.run(jdbc -> {
            Batch.of(rows)
                    .longs(Row::id)
                    .texts(row -> row.wanted().lane().name())
                    .longs(row -> row.wanted().subject())
                    .ints(row -> row.wanted().revision())
                    .longs(row -> row.wanted().orderId())
                    .uuids(Row::key)
                    .value(due)
                    .update(jdbc, """
                            insert into dispatch
                                (id, lane, subject_id, revision, order_id, idempotency_key, due_at, status)
                            select unnest(?), unnest(?), unnest(?), unnest(?), nullif(unnest(?), 0), unnest(?), ?,
                                   'waiting'
                            on conflict (lane, subject_id, revision) do update
                            set status = 'waiting', due_at = excluded.due_at, attempts = 0,
                                idempotency_key = excluded.idempotency_key
                            where dispatch.status = 'superseded'
                                or (dispatch.status = 'refused' and dispatch.problem_code <> 'outcome-unclear')
                            """);
            lanes.wake(wanted.stream().map(NewDispatch::lane).distinct().toList(), due);
        });
    }

    /** Takes back what has not begun to leave; true for an intent that was there and now never will. */
    public boolean withdraw(Lane lane, long subject) {
        return !withdraw(List.of(new NewDispatch(lane, subject, 0, 0))).isEmpty();
    }

    /** As {@link #withdraw(Lane, long)}, of any revision; answers the subjects whose intents were there and never will be. */
    public Set<Long> withdraw(List<NewDispatch> unwanted) {
        return tx.call(jdbc -> new HashSet<>(Batch.of(unwanted)
                .texts(one -> one.lane().name())
                .longs(NewDispatch::subject)
                .query(jdbc, """
                        update dispatch set status = 'superseded', due_at = null
                        from unnest(?, ?) said (lane, subject_id)
                        where dispatch.lane = said.lane and dispatch.subject_id = said.subject_id
                            and status = 'waiting'
                        returning dispatch.subject_id
                        """, (row, number) -> row.getLong(1))));
    }

    /**
     * What was ever written to leave for an order.
     *
     * @param none nothing, or all of it was taken back
     * @param uncertain some of it is leaving, or may have arrived
     * @param left the warehouse has the order, or may have it
     */
    public record OfOrder(boolean none, boolean uncertain, boolean left) {}

    public OfOrder ofOrder(long orderId) {
        return tx.call(jdbc -> jdbc.sql("""
                        select count(*) = 0 none,
                            count(*) filter (where status in ('leaving', 'unknown')) > 0 uncertain,
                            count(*) filter (where lane like 'warehouse/%/orders' and status <> 'waiting'
                                and (status <> 'refused' or problem_code = 'outcome-unclear')) > 0 has_left
                        from dispatch where order_id = ? and status <> 'superseded'
                        """)
                .param(orderId)
                .query((row, number) ->
                        new OfOrder(row.getBoolean("none"), row.getBoolean("uncertain"), row.getBoolean("has_left")))
                .single());
    }

    /** Takes back for good what waits, or was refused, of an order. What is leaving goes on. */
    public void recall(long orderId) {
        tx.run(jdbc -> jdbc.sql("""
                        update dispatch set status = 'superseded' where order_id = ? and (status = 'waiting'
                            or (status = 'refused' and problem_code <> 'outcome-unclear'))
                        """).param(orderId).update());
    }

    /** As if nothing had ever been written to leave; what was sent stays sent, and may be sent anew. */
    public void forget(long orderId) {
        tx.run(jdbc -> jdbc.sql("update dispatch set status = 'superseded' where order_id = ?")
                .param(orderId)
                .update());
    }

    /** What was refused, or waits for a later try, leaves at once. */
    public void retry(long orderId, Instant now) {
        tx.run(jdbc -> {
            List<Lane> woken = jdbc.sql("""
                            update dispatch set status = 'waiting', due_at = ?, attempts = 0
                            where order_id = ? and status in ('refused', 'waiting') returning lane
                            """)
                    .params(Timestamps.parameter(now), orderId)
                    .query((row, number) -> Lane.parse(row.getString("lane")))
                    .list();
            lanes.wake(woken, now);
        });
    }
}
