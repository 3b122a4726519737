package dev.cartage.hub.lane;

import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which lanes have work, and from when. */
public final class Lanes {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Tx tx;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Lanes(Tx tx) {
        this.tx = tx;
    }

    /**
     * There will be work in these lanes of the current account from this time on. Joins the transaction that writes the
     * work, so that neither exists without the other.
     */
    public void wake(Collection<Lane> lanes, Instant from) {
        if (lanes.isEmpty()) {
            return;
        }
        String[] names = lanes.stream().map(Lane::name).distinct().sorted().toArray(String[]::new);
        tx.run(jdbc -> {
            jdbc.sql("""
                    insert into lane (name, account_id, due_at)
                    select name, ?, ? from unnest(?) name
                    on conflict (name) do update
                    set due_at = least(lane.due_at, excluded.due_at), wakes = lane.wakes + 1
                    """)
                    .params(Tenant.account(), Timestamps.parameter(from), names)
                    .update();
            Tx.afterCommit(() -> listeners.forEach(Runnable::run));
        });
    }

    /** A lane that has work. */
    record Due(Lane lane, long account, long wakes) {}

    List<Due> due(Instant now, int most) {
        return tx.call(jdbc -> jdbc.sql(
                        "select name, account_id, wakes from lane where due_at <= ? order by due_at limit ?")
                .params(Timestamps.parameter(now), most)
                .query((row, number) -> new Due(Lane.parse(row.getString(1)), row.getLong(2), row.getLong(3)))
                .list());
    }

    /**
     * Lets the lane rest. Was it woken since it was read, it stays due, but behind those that have waited longer.
     *
     * @param until empty for until it is woken
     */
    void rest(Due due, Optional<Instant> until, Instant now) {
        tx.run(jdbc -> jdbc.sql("""
                        update lane set due_at = case when wakes = ? then ? else greatest(due_at, ?) end where name = ?
                        """)
                .params(
                        due.wakes(),
                        Timestamps.parameter(until.orElse(NEVER)),
                        Timestamps.parameter(now),
                        due.lane().name())
                .update());
    }

    /** Hears of wake-ups by this node, after their commit; other nodes see them when they look again. */
    void onWake(Runnable listener) {
        listeners.add(listener);
    }

    /** How often a node looks for wake-ups by others. */
    static final Duration LOOK = Duration.ofMillis(500);
}
