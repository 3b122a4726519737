package dev.cartage.hub.flow;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Clears away each day what nobody looks at any more, a little at a time. */
public final class Housekeeping implements LaneWorker {
    private static final String WORK = "housekeeping";
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int AT_ONCE = 5_000;

    /**
     * Rows that grow old.
     *
     * @param stale the condition; its question mark is the oldest time that is kept
     */
    private record Old(String table, String stale, Duration kept) {}

    private final List<Old> old;
    private final Tx tx;
    private final Lanes lanes;
    private final InstantSource clock;
    private final Predicate<Instant> retention;

    /**
     * @param exchanges how long the log of exchanges is kept, which holds what buyers entered
     * @param retention forgets buyers in time; answers whether there may be more to forget
     */
    public Housekeeping(Tx tx, Lanes lanes, InstantSource clock, Duration exchanges, Predicate<Instant> retention) {
        this.tx = tx;
        this.lanes = lanes;
        this.clock = clock;
        this.retention = retention;
        this.old = List.of(
                new Old("exchange", "account_id = current_account() and at < ?", exchanges),
                new Old("flow_run", "started_at < ?", Duration.ofDays(30)),
                new Old("hook_message", "received_at < ?", Duration.ofDays(30)),
                new Old("order_reading", "asked_at < ?", Duration.ofDays(1)),
                new Old("alert_message", "status in ('sent', 'failed') and written_at < ?", Duration.ofDays(30)),
                new Old("webhook_delivery", "status <> 'waiting' and written_at < ?", Duration.ofDays(30)),
                new Old("issue", "closed_at < ?", Duration.ofDays(90)),
                new Old("alert", "closed_at < ?", Duration.ofDays(90)),
                new Old("sign_in_link", "expires_at < ?", Duration.ofDays(1)));
    }

    /** Begins for the current account. */
    public void wake() {
        lanes.wake(List.of(Lane.account(Tenant.account(), WORK)), clock.instant());
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("account") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        boolean more = old.stream().anyMatch(one -> clear(one, now)) || retention.test(now);
        return Optional.of(more ? now : now.plus(EVERY));
    }

    /** Whether there may be more. */
    private boolean clear(Old one, Instant now) {
        return tx.call(jdbc ->
                jdbc.sql("delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s limit ?))"
                                        .formatted(one.table(), one.stale()))
                                .params(Timestamps.parameter(now.minus(one.kept())), AT_ONCE)
                                .update()
                        == AT_ONCE);
    }
}
