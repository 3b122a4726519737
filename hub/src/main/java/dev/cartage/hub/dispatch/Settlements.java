package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down what became of dispatches, and tells the subjects in the same transaction. */
final class Settlements {
    private static final Problem NONE = new Problem("", "", "");
    /** A lease and a time-out: by then, whoever may have begun the call has ended it. */
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(45);

    private final Tx tx;

    Settlements(Tx tx) {
        this.tx = tx;
    }

    private record Row(
            long id,
            UUID key,
            String status,
            int attempts,
            Optional<Instant> dueAt,
            String reference,
            Problem problem) {}

    /**
     * An outcome belongs to the key under which it was sent: what was taken back meanwhile and written again, changed, is
     * not ended by it.
     *
     * @return those that were still open; of the others somebody wrote down the end already
     */
    List<Settled> write(Subjects<?> subjects, Lane lane, List<Settled> settled, Instant now) {
        List<Row> rows = settled.stream().map(one -> row(one, now)).toList();
        return tx.call(jdbc -> {
            Set<Long> written = new HashSet<>(Batch.of(rows)
                    .longs(Row::id)
                    .uuids(Row::key)
                    .texts(Row::status)
                    .ints(Row::attempts)
                    .optionalInstants(Row::dueAt)
                    .texts(Row::reference)
                    .texts(row -> row.problem().code())
                    .texts(row -> row.problem().sentence())
                    .texts(row -> row.problem().whatToDo())
                    .query(jdbc, """
                            update dispatch set status = new.status, attempts = new.attempts, due_at = new.due_at,
                                remote_reference = new.reference, problem_code = new.code,
                                problem_sentence = new.sentence, problem_action = new.action
                            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                                new (id, key, status, attempts, due_at, reference, code, sentence, action)
                            where dispatch.id = new.id and dispatch.idempotency_key = new.key
                                and dispatch.status in ('waiting', 'leaving', 'unknown')
                            returning dispatch.id
                            """, (row, number) -> row.getLong(1)));
            List<Settled> open = settled.stream()
                    .filter(one -> written.contains(one.dispatch().id()))
                    .toList();
            subjects.settled(lane, open);
            return open;
        });
    }

    /** As {@link #write}, of things that left by request: what a remote took, it has confirmed. */
    void writeAnswered(Subjects<?> subjects, Lane lane, List<Settled> settled, Instant now) {
        tx.run(jdbc -> write(subjects, lane, settled, now).stream()
                .filter(one -> one.outcome() instanceof Outcome.Sent)
                .collect(Collectors.groupingBy(Settled::how, TreeMap::new, Collectors.toList()))
                .forEach((how, taken) -> subjects.confirmed(
                        taken.stream().map(one -> one.dispatch().subject()).toList(), how)));
    }

    private static Row row(Settled settled, Instant now) {
        Dispatch dispatch = settled.dispatch();
        return switch (settled.outcome()) {
            case Outcome.Sent sent ->
                new Row(
                        dispatch.id(),
                        dispatch.key(),
                        "sent",
                        dispatch.attempts(),
                        Optional.empty(),
                        sent.reference(),
                        NONE);
            case Outcome.Refused refused ->
                refused.retry() == Outcome.Retry.LATER
                        ? new Row(
                                dispatch.id(),
                                dispatch.key(),
                                "waiting",
                                dispatch.attempts() + 1,
                                Optional.of(now.plus(Backoff.after(dispatch.attempts() + 1))),
                                "",
                                refused.problem())
                        : new Row(
                                dispatch.id(),
                                dispatch.key(),
                                "refused",
                                dispatch.attempts() + 1,
                                Optional.empty(),
                                "",
                                refused.problem());
            case Outcome.Unknown unknown ->
                new Row(
                        dispatch.id(),
                        dispatch.key(),
                        "unknown",
                        dispatch.attempts() + 1,
                        Optional.of(now.plus(question(dispatch.attempts() + 1))),
                        "",
                        unknown.problem());
        };
    }

    private static Duration question(int attempts) {
        Duration patience = Backoff.after(attempts);
        return patience.compareTo(FIRST_QUESTION) > 0 ? patience : FIRST_QUESTION;
    }

    /** Back to waiting, as if nothing had been tried: the remote asked for patience, or did not let us in. */
    void postpone(List<Dispatch> dispatches, Instant until) {
        tx.run(jdbc -> Batch.of(dispatches).value(until).longs(Dispatch::id).update(jdbc, """
                        update dispatch set status = 'waiting', due_at = ?
                        where id = any (?) and status in ('leaving', 'unknown')
                        """));
    }

    /** An unknown that could not be cleared up yet; asked again later. */
    void askAgain(List<Dispatch> dispatches, Instant now) {
        tx.run(jdbc -> Batch.of(dispatches)
                .instants(dispatch -> now.plus(Backoff.after(dispatch.attempts() + 1)))
                .longs(Dispatch::id)
                .update(jdbc, """
                        update dispatch set attempts = attempts + 1, due_at = new.due_at
                        from unnest(?, ?) new (due_at, id)
                        where dispatch.id = new.id and status = 'unknown'
                        """));
    }

    /** When the lane has something to do again. */
    Optional<Instant> nextDue(Lane lane) {
        return tx.call(jdbc -> jdbc.sql("""
                        select least(
                            (select min(due_at) from dispatch where lane = :lane and status = 'waiting'),
                            (select min(due_at) from dispatch where lane = :lane and status = 'unknown')) due_at
                        """)
                .param("lane", lane.name())
                .query((row, number) -> Timestamps.readOptional(row, "due_at"))
                .single());
    }
}
