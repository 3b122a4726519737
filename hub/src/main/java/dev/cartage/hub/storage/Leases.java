package dev.cartage.hub.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One owner at a time for each lane (a destination and an operation). Leases, not flags: an owner that dies is
 * replaced without anybody's help. A lane held by an earlier epoch of this node is free at once; another node's, once
 * its lease has expired.
 *
 * <p>Expiry compares the nodes' clocks, so these must agree to within a second or two; how long an owner may still act
 * is measured on its monotonic clock, counted from before it asked.
 */
public final class Leases {
    /** How long a lane stays with a node that fell silent. */
    public static final Duration USUAL = Duration.ofSeconds(15);

    private final Tx tx;
    private final Node node;
    private final InstantSource clock;
    private final LongSupplier nanoseconds;

    /** @param nanoseconds a monotonic clock, such as {@link System#nanoTime} */
    public Leases(Tx tx, Node node, InstantSource clock, LongSupplier nanoseconds) {
        this.tx = tx;
        this.node = node;
        this.clock = clock;
        this.nanoseconds = nanoseconds;
    }

    /** Empty while the lane is somebody's, be it this node's own. */
    public Optional<Lease> acquire(String lane, Duration duration) {
        var deadline = nanoseconds.getAsLong() + duration.toNanos();
        var now = clock.instant();
        return tx.call(jdbc -> jdbc.sql("""
                        insert into lease (lane, node, epoch, token, expires_at)
                        values (:lane, :node, :epoch, 1, :expires)
                        on conflict (lane) do update
                        set node = excluded.node, epoch = excluded.epoch, token = lease.token + 1,
                            expires_at = excluded.expires_at
                        where lease.expires_at <= :now
                           or (lease.node = excluded.node and lease.epoch < excluded.epoch)
                        returning token
                        """)
                .param("lane", lane)
                .param("node", node.name())
                .param("epoch", node.epoch())
                .param("expires", Timestamps.parameter(now.plus(duration)))
                .param("now", Timestamps.parameter(now))
                .query(Long.class)
                .optional()
                .map(token -> new Lease(lane, token, deadline)));
    }

    /** Empty if somebody else took the lane meanwhile; then whatever was begun must be left to them. */
    public Optional<Lease> renew(Lease lease, Duration duration) {
        var deadline = nanoseconds.getAsLong() + duration.toNanos();
        return expireAt(clock.instant().plus(duration), lease)
                ? Optional.of(new Lease(lease.lane(), lease.token(), deadline))
                : Optional.empty();
    }

    /** Frees the lane. A lease that is no longer the newest changes nothing. */
    public void release(Lease lease) {
        expireAt(Instant.EPOCH, lease);
    }

    private boolean expireAt(Instant expiry, Lease lease) {
        return tx.call(jdbc -> jdbc.sql("update lease set expires_at = ? where lane = ? and token = ?")
                        .params(Timestamps.parameter(expiry), lease.lane(), lease.token())
                        .update()
                == 1);
    }

    /** Time in which the owner may still begin something; zero once the lease has run out. */
    public Duration remaining(Lease lease) {
        return Duration.ofNanos(Math.max(0, lease.deadline() - nanoseconds.getAsLong()));
    }

    /**
     * Whether the lease is still the lane's newest. Inside a transaction the answer holds until its end: a new owner
     * waits for it.
     */
    public boolean isNewest(Lease lease) {
        return tx.call(jdbc -> jdbc.sql("select token from lease where lane = ? and token = ? for share")
                .params(lease.lane(), lease.token())
                .query(Long.class)
                .optional()
                .isPresent());
    }
}
