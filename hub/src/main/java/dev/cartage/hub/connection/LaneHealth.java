package dev.cartage.hub.connection;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How work with stores and warehouses fares, lane by lane. Where the other side refuses us twice, the lane is held: what
 * waits there keeps waiting, and nothing more is tried until somebody changes the settings, says to try again, or a
 * quarter of a day has passed. Each lane for itself, for a credential may lack a right to do one thing and have the others.
 */
public final class LaneHealth {
    /** A remote that renews its tokens, or has a bad minute, gets a second chance. */
    private static final Duration SECOND_CHANCE = Duration.ofMinutes(2);

    private static final Duration SURELY_ANOTHER_TRY = Duration.ofMinutes(1);
    private static final Duration HELD = Duration.ofHours(6);

    private final Tx tx;
    private final Lanes lanes;
    private final InstantSource clock;

    /** Saves the question where nothing was refused, as is usual. */
    private final Set<Lane> refused = ConcurrentHashMap.newKeySet();

    LaneHealth(Tx tx, Lanes lanes, InstantSource clock) {
        this.tx = tx;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Until when nothing is to be tried in the lane; empty if it may. */
    Optional<Instant> closedUntil(Lane lane, Instant now) {
        if (!refused.contains(lane)) {
            return Optional.empty();
        }
        return tx.call(jdbc -> jdbc.sql("select until from lane_health where lane = ? and until > ?")
                .params(lane.name(), Timestamps.parameter(now))
                .query((row, number) -> Timestamps.read(row, "until"))
                .optional());
    }

    /** The other side did not let us in. @return when to try again */
    Instant refused(Lane lane, Problem problem, Instant now) {
        refused.add(lane);
        return tx.call(jdbc -> jdbc.sql("""
                        insert into lane_health as old (lane, remote, refused_at, until,
                            problem_code, problem_sentence, problem_action)
                        values (:lane, :remote, :now, :soon, :code, :sentence, :action)
                        on conflict (lane) do update set
                            held_at = coalesce(old.held_at, case when old.refused_at <= :earlier then excluded.refused_at end),
                            until = case when old.held_at is not null or old.refused_at <= :earlier
                                         then :late else excluded.until end,
                            refused_at = coalesce(old.refused_at, excluded.refused_at),
                            problem_code = excluded.problem_code,
                            problem_sentence = excluded.problem_sentence,
                            problem_action = excluded.problem_action
                        returning until
                        """)
                .param("lane", lane.name())
                .param("remote", lane.remote())
                .param("now", Timestamps.parameter(now))
                .param("soon", Timestamps.parameter(now.plus(SECOND_CHANCE)))
                .param("late", Timestamps.parameter(now.plus(HELD)))
                .param("earlier", Timestamps.parameter(now.minus(SURELY_ANOTHER_TRY)))
                .param("code", problem.code())
                .param("sentence", problem.sentence())
                .param("action", problem.whatToDo())
                .query((row, number) -> Timestamps.read(row, "until"))
                .single());
    }

    /** A step went well. */
    void good(Lane lane, Instant now) {
        refused.remove(lane);
        tx.run(jdbc -> {
            jdbc.sql("delete from trouble where remote = ?")
                    .param(lane.remote())
                    .update();
            jdbc.sql("""
                            insert into lane_health (lane, remote, good_at) values (?, ?, ?)
                            on conflict (lane) do update
                            set good_at = excluded.good_at, refused_at = null, held_at = null, until = null
                            """)
                    .params(lane.name(), lane.remote(), Timestamps.parameter(now))
                    .update();
        });
    }

    /** Somebody changed the settings of the remote, or wants it tried again: what was held goes on at once. */
    public void letIn(String remote) {
        tx.run(jdbc -> {
            jdbc.sql("delete from trouble where remote = ?").param(remote).update();
            List<Lane> held = jdbc.sql("""
                            update lane_health set refused_at = null, held_at = null, until = null
                            where remote = ? and refused_at is not null returning lane
                            """)
                    .param(remote)
                    .query((row, number) -> Lane.parse(row.getString("lane")))
                    .list();
            lanes.wake(held, clock.instant());
        });
    }

    /** When a step of each lane of the current account last went well, by the lane's name. */
    public Map<String, Instant> lastGood() {
        Map<String, Instant> last = new HashMap<>();
        tx.run(jdbc -> jdbc.sql("select lane, good_at from lane_health where good_at is not null")
                .query(row -> {
                    last.put(row.getString("lane"), Timestamps.read(row, "good_at"));
                }));
        return last;
    }
}
