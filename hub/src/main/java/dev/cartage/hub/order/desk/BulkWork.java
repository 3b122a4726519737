package dev.cartage.hub.order.desk;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
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

/**
 * One action on many things of a kind. Which things is written down before the first is touched, and no other ever is; each
 * stands for itself, and its result is kept. A restart goes on where it ended.
 */
public final class BulkWork {
    /** The most things that one action takes. */
    public static final int MOST = 100_000;

    private static final int STEP = 50;

    private final Tx tx;
    private final Ids ids;
    private final Lanes lanes;
    private final InstantSource clock;
    private final String subject;
    private final Performer performer;

    /** @param subject what is acted on, in the plural: {@code orders} */
    public BulkWork(Tx tx, Ids ids, Lanes lanes, InstantSource clock, String subject, Performer performer) {
        this.tx = tx;
        this.ids = ids;
        this.lanes = lanes;
        this.clock = clock;
        this.subject = subject;
        this.performer = performer;
    }

    /** What is done with each. @param argument "" where the action needs none */
    public record Step(String word, String argument) {}

    /** Does it with one of them. */
    @FunctionalInterface
    public interface Performer {
        /**
         * Joins the caller's transaction.
         *
         * @return why it was not done, where that is to be kept; empty if it was done
         * @throws Refusal if it cannot be done; the transaction must then end
         */
        Optional<Problem> perform(long id, Step step, Actor actor);
    }

    /** @return the run */
    public long start(List<Long> members, String query, Step step, Actor actor) {
        long run = ids.next();
        Instant now = clock.instant();
        List<Long> sorted = members.stream().distinct().sorted().limit(MOST).toList();
        tx.run(jdbc -> {
            jdbc.sql("""
                            insert into bulk_run (id, subject, actor, administrator, action, argument, query, members,
                                started_at, finished_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(run, subject, actor.name(), actor.administrator(), step.word(), step.argument(), query)
                    .params(sorted.size(), Timestamps.parameter(now))
                    .param(sorted.isEmpty() ? Timestamps.parameter(now) : null)
                    .update();
            Batch.of(sorted)
                    .value(run)
                    .longs(id -> id)
                    .update(jdbc, "insert into bulk_member (run_id, order_id) select ?, unnest(?)");
            lanes.wake(List.of(Lane.account(Tenant.account(), lane())), now);
        });
        return run;
    }

    /** Orders had the name to themselves first; a run that an older hub began goes on. */
    private String lane() {
        return subject.equals("orders") ? "bulk" : "bulk-" + subject;
    }

    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(lane());
    }

    private record Run(long id, Step step, Actor actor) {}

    private record Done(long id, Optional<Problem> refusal) {}

    /** Some of what is to do. @return when to come again; empty if nothing is left */
    public Optional<Instant> step(Turn turn, Instant now) {
        Optional<Run> open = tx.call(jdbc -> jdbc.sql(
                        "select * from bulk_run where finished_at is null and subject = ? order by id limit 1")
                .param(subject)
                .query((row, number) -> new Run(
                        row.getLong("id"),
                        new Step(row.getString("action"), row.getString("argument")),
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
        for (long id : next) {
            if (!turn.mayBegin().getAsBoolean()) {
                return;
            }
            act(id, run);
        }
        if (next.isEmpty()) {
            tx.run(jdbc -> jdbc.sql("update bulk_run set finished_at = ? where id = ?")
                    .params(Timestamps.parameter(now), run.id())
                    .update());
        }
    }

    /** The action and its result stand or fall together, so that a restart repeats nothing. */
    private void act(long id, Run run) {
        try {
            tx.run(_ -> {
                write(run, new Done(id, performer.perform(id, run.step(), run.actor())));
            });
        } catch (Refusal refusal) {
            write(run, new Done(id, Optional.of(refusal.why())));
        }
    }

    private void write(Run run, Done done) {
        tx.run(jdbc -> jdbc.sql("update bulk_member set outcome = ?, sentence = ? where run_id = ? and order_id = ?")
                .params(
                        done.refusal().isEmpty() ? "done" : "refused",
                        done.refusal().map(Problem::sentence).orElse(""),
                        run.id(),
                        done.id())
                .update());
    }
}
