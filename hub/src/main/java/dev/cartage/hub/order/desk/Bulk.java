package dev.cartage.hub.order.desk;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One action on many orders. Which orders is written down before the first is touched, and no other ever is; each stands
 * for itself, and its result is kept. A restart goes on where it ended.
 */
public final class Bulk implements LaneWorker {
    /** The most orders that one action takes. */
    public static final int MOST = 100_000;

    private static final String WORK = "bulk";
    private static final int STEP = 50;

    private final Tx tx;
    private final Ids ids;
    private final Lanes lanes;
    private final OrderFinder finder;
    private final Desk desk;
    private final InstantSource clock;

    Bulk(Tx tx, Ids ids, Lanes lanes, OrderFinder finder, Desk desk, InstantSource clock) {
        this.tx = tx;
        this.ids = ids;
        this.lanes = lanes;
        this.finder = finder;
        this.desk = desk;
        this.clock = clock;
    }

    /** How many orders the action would take; at most one more than {@link #MOST}. */
    public long count(OrderFilter filter) {
        return finder.count(filter, MOST + 1);
    }

    /**
     * @param seen how many orders the person was told
     * @return the run; empty if more orders fit by now than the person was told
     */
    public Optional<Long> start(OrderFilter filter, long seen, BulkAction action, Actor actor) {
        List<Long> members = finder.ids(filter, MOST + 1);
        return members.size() > Math.min(seen, MOST)
                ? Optional.empty()
                : Optional.of(start(members, filter.text(), action, actor));
    }

    /** On these orders; those that the account does not have are reported as not there. */
    public long start(List<Long> members, String query, BulkAction action, Actor actor) {
        long run = ids.next();
        Instant now = clock.instant();
        List<Long> sorted = members.stream().distinct().sorted().limit(MOST).toList();
        tx.run(jdbc -> {
            jdbc.sql("""
                            insert into bulk_run
                                (id, actor, administrator, action, argument, query, members, started_at, finished_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(run, actor.name(), actor.administrator(), action.word(), action.argument(), query)
                    .params(sorted.size(), Timestamps.parameter(now))
                    .param(sorted.isEmpty() ? Timestamps.parameter(now) : null)
                    .update();
            Batch.of(sorted)
                    .value(run)
                    .longs(id -> id)
                    .update(jdbc, "insert into bulk_member (run_id, order_id) select ?, unnest(?)");
            lanes.wake(List.of(Lane.account(Tenant.account(), WORK)), now);
        });
        return run;
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(WORK);
    }

    private record Run(long id, BulkAction action, Actor actor) {}

    private record Done(long orderId, Optional<Problem> refusal) {}

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        Optional<Run> open =
                tx.call(jdbc -> jdbc.sql("select * from bulk_run where finished_at is null order by id limit 1")
                        .query((row, number) -> new Run(
                                row.getLong("id"),
                                new BulkAction(row.getString("action"), row.getString("argument")),
                                new Actor(row.getString("actor"), row.getBoolean("administrator"))))
                        .optional());
        open.ifPresent(run -> step(turn, run, now));
        return open.map(_ -> now);
    }

    private void step(Turn turn, Run run, Instant now) {
        List<Long> next = tx.call(jdbc -> jdbc.sql(
                        "select order_id from bulk_member where run_id = ? and outcome = '' order by order_id limit ?")
                .params(run.id(), STEP)
                .query(Long.class)
                .list());
        for (long orderId : next) {
            if (!turn.mayBegin().getAsBoolean()) {
                return;
            }
            act(orderId, run);
        }
        if (next.isEmpty()) {
            tx.run(jdbc -> jdbc.sql("update bulk_run set finished_at = ? where id = ?")
                    .params(Timestamps.parameter(now), run.id())
                    .update());
        }
    }

    /** The action and its result stand or fall together, so that a restart repeats nothing. */
    private void act(long orderId, Run run) {
        try {
            tx.run(_ -> {
                Optional<Problem> refusal =
                        desk.perform(orderId, OptionalInt.empty(), run.action().action(), run.actor());
                write(run, new Done(orderId, refusal));
            });
        } catch (Refusal refusal) {
            write(run, new Done(orderId, Optional.of(refusal.why())));
        }
    }

    private void write(Run run, Done done) {
        tx.run(jdbc -> jdbc.sql("update bulk_member set outcome = ?, sentence = ? where run_id = ? and order_id = ?")
                .params(
                        done.refusal().isEmpty() ? "done" : "refused",
                        done.refusal().map(Problem::sentence).orElse(""),
                        run.id(),
                        done.orderId())
                .update());
    }
}
