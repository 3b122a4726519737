package dev.cartage.hub.order;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import dev.cartage.spi.OrderSource.Unreadable;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.sql.SQLException;
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
    /** The class of SQL states by which PostgreSQL says that a value is too big for it. */
    private static final String LIMIT_EXCEEDED = "54";

    /** Of which the last three are alone. One that fails by the document itself counts twice: then three are enough. */
    private static final int ATTEMPTS = 5;

    private final Tx tx;
    private final JudgeQueue queue;
    private final Routes routes;
    private final Rulings rulings;
    private final Registrar registrar;

    Judge(Tx tx, Routes routes, Rulings rulings, Registrar registrar) {
        this.tx = tx;
        this.queue = new JudgeQueue(tx);
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
        List<Waiting> claimed = queue.claim(now);
        List<Verdict> verdicts = judge(claimed, now);
        commit(verdicts, now);
        return claimed.isEmpty() ? queue.nextDue() : Optional.of(now);
    }

    private List<Verdict> judge(List<Waiting> claimed, Instant now) {
        Map<Long, Optional<StoreRoutes>> known = new HashMap<>();
        Map<String, Edits> edits = tx.call(jdbc -> EditRows.find(jdbc, claimed));
        List<Verdict> verdicts = new ArrayList<>();
        List<Waiting> unrouted = new ArrayList<>();
        for (Waiting waiting : claimed) {
            known.computeIfAbsent(waiting.storeId(), this::routes)
                    .flatMap(ways -> judge(waiting, ways, edits.getOrDefault(key(waiting), Edits.NONE), now))
                    .ifPresentOrElse(verdicts::add, () -> unrouted.add(waiting));
        }
        queue.postpone(unrouted, now);
        return verdicts;
    }

    /** A store that cannot be worked with must not hold up the others. */
    private Optional<StoreRoutes> routes(long storeId) {
        try {
            return routes.ofStore(storeId);
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

    /** Empty while a connection that it goes over is disabled. */
    private Optional<Verdict> judge(Waiting waiting, StoreRoutes ways, Edits edits, Instant now) {
        Route route = ways.usual();
        if (waiting.stale()) {
            return Optional.of(new Verdict.NotOurs(waiting));
        }
        if (waiting.attempts() > ATTEMPTS) {
            return Optional.of(unreadable(waiting, route, cannotBeJudged()));
        }
        try {
            return switch (OwnOrders.read(waiting.raw(), route.source())) {
                case Wanted wanted -> judge(waiting, ways, wanted, edits, now);
                case Unwanted unwanted ->
                    unwanted.known().isEmpty()
                            ? Optional.of(new Verdict.NotOurs(waiting))
                            : judge(waiting.ofKnown(), ways, unwanted.known().get(), edits, now);
                case Withdrawn withdrawn -> Optional.of(new Verdict.Withdrawn(waiting, withdrawn.reason()));
                case Unreadable unreadable -> Optional.of(unreadable(waiting, route, unreadable.problem()));
            };
        } catch (RuntimeException failure) {
            log.warn("Cannot judge order {} of store {}", waiting.raw().externalId(), waiting.storeId(), failure);
            return Optional.of(unreadable(waiting, route, cannotBeJudged()));
        }
    }

    private Optional<Verdict> judge(Waiting waiting, StoreRoutes ways, Wanted wanted, Edits edits, Instant now) {
        return ways.shares(wanted).map(shares -> rulings.judge(waiting, shares, edits, wanted.order(), now));
    }

    private static Verdict unreadable(Waiting waiting, Route route, Problem problem) {
        String id = waiting.raw().externalId();
        return new Verdict.Bad(waiting, route, Order.draft(id, id).done(), problem, Ruling.NONE, List.of());
    }

    private static Problem cannotBeJudged() {
        return new Problem(
                "order-not-understood",
                "What the store says about this order cannot be understood.",
                "Look at the order in the store, correct it there if something is odd, then reprocess it here.");
    }

    private void commit(List<Verdict> verdicts, Instant now) {
        if (verdicts.isEmpty()) {
            return;
        }
        try {
            registrar.commit(verdicts, now);
        } catch (RuntimeException failure) {
            if (isDatabasesOwn(failure)) {
                queue.uncount(verdicts);
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
            queue.countAgain(alone);
        }
    }
}
