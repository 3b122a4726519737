package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.OrderSource.RawOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The documents that wait to be judged. */
final class JudgeQueue {
    private static final int BATCH = 500;
    private static final int FEW = 20;
    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final Duration UNTIL_ENABLED = Duration.ofMinutes(5);

    private final Tx tx;
    private final AtomicInteger turns = new AtomicInteger();

    JudgeQueue(Tx tx) {
        this.tx = tx;
    }

    /**
     * Counts the attempt before anything can go wrong with it, so that a crash is counted too. What was tried before goes
     * in smaller company, and at last alone, so that whatever ends the process condemns nothing else. It also goes after
     * what is new, but for one turn of four: else a hub that is killed again and again soon after its start would meet the
     * same document each time, and blame it. What the store has corrected since is left out: only its newest word counts,
     * in whatever order the words arrive. Unless a person wants the order judged again, by the document it was made of.
     */
    List<Waiting> claim(Instant now) {
        boolean newFirst = turns.incrementAndGet() % 4 != 0;
        return tx.call(jdbc -> jdbc.sql("""
                        with fresh as (
                            select raw_id from to_judge
                            where account_id = current_account() and due_at <= :now and attempts = 0
                            order by raw_id limit :batch
                        ), first as (
                            select attempts from to_judge
                            where account_id = current_account() and due_at <= :now and attempts > 0
                                and not (:newFirst and exists (select from fresh))
                            order by raw_id limit 1
                        ), tried as (
                            select raw_id from to_judge
                            where account_id = current_account() and due_at <= :now
                                and attempts = (select attempts from first)
                            order by raw_id limit (select case attempts when 1 then :few else 1 end from first)
                        ), claimed as (
                            update to_judge set attempts = attempts + 1, due_at = :again
                            where raw_id = any (array(select raw_id from tried
                                union all select raw_id from fresh where not exists (select from first)))
                            returning raw_id, store_id, attempts
                        )
                        select raw_id, claimed.store_id, attempts, external_id, version, content,
                            exists (select from raw_document newer
                                where newer.store_id = said.store_id and newer.external_id = said.external_id
                                    and newer.version collate "C" > said.version collate "C")
                            and not exists (select from order_identity join orders on orders.id = order_id
                                where order_identity.store_id = said.store_id
                                    and order_identity.external_id = said.external_id
                                    and order_identity.part = 0 and source_version = '') stale
                        from claimed join raw_document said on said.id = raw_id
                        order by claimed.store_id, external_id, raw_id
                        """)
                .param("again", Timestamps.parameter(now.plus(AGAIN)))
                .param("now", Timestamps.parameter(now))
                .param("newFirst", newFirst)
                .param("batch", BATCH)
                .param("few", FEW)
                .query((row, number) -> new Waiting(
                        row.getLong("raw_id"),
                        row.getLong("store_id"),
                        row.getInt("attempts"),
                        row.getBoolean("stale"),
                        false,
                        new RawOrder(
                                row.getString("external_id"),
                                row.getString("version"),
                                Deflated.unpack(row.getBytes("content")))))
                .list());
    }

    /** Counts once more an attempt that failed by the document alone, and by nothing else. */
    void countAgain(Waiting alone) {
        tx.run(jdbc -> jdbc.sql("update to_judge set attempts = attempts + 1 where raw_id = ?")
                .param(alone.rawId())
                .update());
    }

    /** Their stores are not connected: they wait, and no attempt is counted. */
    void postpone(List<Waiting> unrouted, Instant now) {
        tx.run(jdbc -> Batch.of(unrouted)
                .value(now.plus(UNTIL_ENABLED))
                .longs(Waiting::rawId)
                .update(jdbc, "update to_judge set due_at = ?, attempts = attempts - 1 where raw_id = any (?)"));
    }

    /** Nobody could have done better: the attempt is not counted. */
    void uncount(List<Verdict> verdicts) {
        tx.run(jdbc -> Batch.of(verdicts)
                .longs(verdict -> verdict.waiting().rawId())
                .update(jdbc, "update to_judge set attempts = attempts - 1 where raw_id = any (?)"));
    }

    Optional<Instant> nextDue() {
        return tx.call(jdbc -> jdbc.sql("select min(due_at) due_at from to_judge")
                .query((row, number) -> Timestamps.readOptional(row, "due_at"))
                .single());
    }
}
