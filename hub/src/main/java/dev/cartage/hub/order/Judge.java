package dev.cartage.hub.order;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Unreadable;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Makes orders of documents, in batches: counts the attempt, maps and checks in memory, each order in its own try, and
 * commits orders, Timeline and dispatches together. A batch that cannot be committed is halved until the bad document
 * stands alone; at its third failure it becomes an order in Error. One document never holds up another.
 */
public final class Judge implements LaneWorker {
    public static final String WORK = "judge";

    private static final Logger log = LoggerFactory.getLogger(Judge.class);
    private static final int BATCH = 500;
    /** The class of SQL states by which PostgreSQL says that a value is too big for it. */
    private static final String LIMIT_EXCEEDED = "54";

    private static final int FEW = 20;
    private static final int ATTEMPTS = 3;
    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final Duration UNTIL_ENABLED = Duration.ofMinutes(5);

    private final Tx tx;
    private final Routes routes;
    private final Rulings rulings;
    private final Registrar registrar;

    Judge(Tx tx, Routes routes, Rulings rulings, Registrar registrar) {
        this.tx = tx;
        this.routes = routes;
        this.rulings = rulings;
        this.registrar = registrar;
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        List<Waiting> claimed = claim(now);
        List<Verdict> verdicts = judge(claimed, now);
        commit(verdicts, now);
        return claimed.isEmpty() ? nextDue() : Optional.of(now);
    }

    /**
     * Counts the attempt before anything can go wrong with it, so that a crash is counted too. What was tried before goes
     * in smaller company, and at last alone, so that whatever ends the process condemns nothing else. What the store has
     * corrected since is left out: only its newest word counts, in whatever order the words arrive. Unless a person wants the
     * order judged again, by the document it was made of.
     */
    private List<Waiting> claim(Instant now) {
        return tx.call(jdbc -> jdbc.sql("""
                        with first as (
                            select attempts from to_judge where account_id = current_account() and due_at <= :now
                            order by raw_id limit 1
                        ), claimed as (
                            update to_judge set attempts = attempts + 1, due_at = :again
                            where raw_id = any (array(
                                select raw_id from to_judge
                                where account_id = current_account() and due_at <= :now
                                    and attempts = (select attempts from first)
                                order by raw_id
                                limit (select case attempts when 0 then :batch when 1 then :few else 1 end from first)))
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
                .param("batch", BATCH)
                .param("few", FEW)
                .query((row, number) -> new Waiting(
                        row.getLong("raw_id"),
                        row.getLong("store_id"),
                        row.getInt("attempts"),
                        row.getBoolean("stale"),
                        new RawOrder(
                                row.getString("external_id"),
                                row.getString("version"),
                                Deflated.unpack(row.getBytes("content")))))
                .list());
    }

    private List<Verdict> judge(List<Waiting> claimed, Instant now) {
        Map<Long, Optional<Route>> known = new HashMap<>();
        Map<String, Edits> edits = tx.call(jdbc -> EditRows.find(jdbc, claimed));
        List<Verdict> verdicts = new ArrayList<>();
        List<Waiting> unrouted = new ArrayList<>();
        for (Waiting waiting : claimed) {
            known.computeIfAbsent(waiting.storeId(), this::route)
                    .ifPresentOrElse(
                            route -> verdicts.add(
                                    judge(waiting, route, edits.getOrDefault(key(waiting), Edits.NONE), now)),
                            () -> unrouted.add(waiting));
        }
        postpone(unrouted, now);
        return verdicts;
    }

    /** A store that cannot be worked with must not hold up the others. */
    private Optional<Route> route(long storeId) {
        try {
            return routes.find(storeId);
        } catch (DataAccessException unwell) {
            throw unwell;
        } catch (RuntimeException unusable) {
            log.warn("Orders of store {} have to wait", storeId, unusable);
            return Optional.empty();
        }
    }

    private static String key(Waiting waiting) {
        return EditRows.key(waiting.storeId(), waiting.raw().externalId());
    }

    private Verdict judge(Waiting waiting, Route route, Edits edits, Instant now) {
        if (waiting.stale()) {
            return new Verdict.NotOurs(waiting);
        }
        if (waiting.attempts() > ATTEMPTS) {
            return unreadable(waiting, route, cannotBeJudged());
        }
        try {
            return switch (OwnOrders.read(waiting.raw(), route.source())) {
                case Wanted wanted ->
                    rulings.judge(waiting, routes.at(route, wanted.order()), edits, wanted.order(), now);
                case Unwanted _ -> new Verdict.NotOurs(waiting);
                case Withdrawn _ -> new Verdict.Withdrawn(waiting);
                case Unreadable unreadable -> unreadable(waiting, route, unreadable.problem());
            };
        } catch (RuntimeException failure) {
            log.warn("Cannot judge order {} of store {}", waiting.raw().externalId(), waiting.storeId(), failure);
            return unreadable(waiting, route, cannotBeJudged());
        }
    }

    private static Verdict unreadable(Waiting waiting, Route route, Problem problem) {
        String id = waiting.raw().externalId();
        return new Verdict.Bad(waiting, route, Order.draft(id, id).done(), problem, Ruling.NONE);
    }

    private static Problem cannotBeJudged() {
        return new Problem(
                "order-not-understood",
                "What the store says about this order cannot be understood.",
                "Look at the order in the store, correct it there if something is odd, then reprocess it here.");
    }

    private void postpone(List<Waiting> unrouted, Instant now) {
        tx.run(jdbc -> Batch.of(unrouted)
                .value(now.plus(UNTIL_ENABLED))
                .longs(Waiting::rawId)
                .update(jdbc, "update to_judge set due_at = ?, attempts = attempts - 1 where raw_id = any (?)"));
    }

    private void commit(List<Verdict> verdicts, Instant now) {
        if (verdicts.isEmpty()) {
            return;
        }
        try {
            registrar.commit(verdicts, now);
        } catch (RuntimeException failure) {
            if (isDatabasesOwn(failure)) {
                uncount(verdicts);
                throw failure;
            }
            halve(verdicts, failure, now);
        }
    }

    /** Not the documents' fault: none of them is tried alone, or condemned, because the database is unwell. */
    private static boolean isDatabasesOwn(RuntimeException failure) {
        boolean passing = failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException;
        boolean tooBig = failure.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith(LIMIT_EXCEEDED);
        return passing && !tooBig;
    }

    private void halve(List<Verdict> verdicts, RuntimeException failure, Instant now) {
        if (verdicts.size() > 1) {
            int half = verdicts.size() / 2;
            commit(verdicts.subList(0, half), now);
            commit(verdicts.subList(half, verdicts.size()), now);
        } else {
            Waiting alone = verdicts.getFirst().waiting();
            log.warn("Cannot commit order {} of store {}", alone.raw().externalId(), alone.storeId(), failure);
        }
    }

    private void uncount(List<Verdict> verdicts) {
        tx.run(jdbc -> Batch.of(verdicts)
                .longs(verdict -> verdict.waiting().rawId())
                .update(jdbc, "update to_judge set attempts = attempts - 1 where raw_id = any (?)"));
    }

    private Optional<Instant> nextDue() {
        return tx.call(jdbc -> jdbc.sql("select min(due_at) due_at from to_judge")
                .query((row, number) -> Timestamps.readOptional(row, "due_at"))
                .single());
    }
}
