package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.time.InstantSource;
import java.util.List;

/** The stores and warehouses of the current account that cannot be worked with, such as for refused credentials. */
public final class Troubles {
    private final Tx tx;
    private final InstantSource clock;

    public Troubles(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** The same problem again keeps the time at which it was met first. */
    public void report(String remote, Problem problem) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into trouble (remote, since, problem_code, problem_sentence, problem_action)
                        values (:remote, :now, :code, :sentence, :action)
                        on conflict (remote) do update
                        set since = case when trouble.problem_code = excluded.problem_code
                                         then trouble.since else excluded.since end,
                            problem_code = excluded.problem_code,
                            problem_sentence = excluded.problem_sentence,
                            problem_action = excluded.problem_action
                        """)
                .param("remote", remote)
                .param("now", Timestamps.parameter(clock.instant()))
                .param("code", problem.code())
                .param("sentence", problem.sentence())
                .param("action", problem.whatToDo())
                .update());
    }

    /** One for each remote, the oldest first. */
    public List<Trouble> all() {
        return tx.call(jdbc -> jdbc.sql("""
                        select * from (
                            select distinct on (remote) * from (
                                select remote, refused_at since, held_at,
                                    problem_code, problem_sentence, problem_action
                                from lane_health where held_at is not null
                                union all
                                select remote, since, null, problem_code, problem_sentence, problem_action from trouble) one
                            order by remote, held_at nulls last) all_of_them
                        order by since, remote
                        """)
                .query((row, number) -> new Trouble(
                        row.getString("remote"),
                        Timestamps.read(row, "since"),
                        new Problem(
                                row.getString("problem_code"),
                                row.getString("problem_sentence"),
                                row.getString("problem_action")),
                        Timestamps.readOptional(row, "held_at")))
                .list());
    }
}
