package dev.cartage.hub.lane;

import dev.cartage.hub.storage.Lease;
import dev.cartage.hub.storage.Leases;
import dev.cartage.hub.storage.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks the lanes that have work: some at a time, each by one node, no lane for longer than its fair slice. */
public final class Walkers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Walkers.class);
    private static final int AT_ONCE = 4;

    /** So many that lanes which wait for a reader do not hide those which wait for a sender. */
    private static final int MOST = 1000;

    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final Duration ENOUGH_LEASE = Duration.ofSeconds(8);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Lanes lanes;
    private final Leases leases;
    private final InstantSource clock;
    private final List<LaneWorker> workers;
    private final Semaphore readers = new Semaphore(AT_ONCE);
    private final Semaphore senders = new Semaphore(AT_ONCE);
    private final Semaphore wakeUp = new Semaphore(0);
    private final Set<Lane> walking = ConcurrentHashMap.newKeySet();
    private final Map<Lane, Lease> held = new ConcurrentHashMap<>();
    private final Map<Lane, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean open = true;
    private Thread watch = Thread.currentThread();

    public Walkers(Lanes lanes, Leases leases, InstantSource clock, List<LaneWorker> workers) {
        this.lanes = lanes;
        this.leases = leases;
        this.clock = clock;
        this.workers = List.copyOf(workers);
    }

    /** Begins to watch for work, on a thread of its own. */
    public void start() {
        lanes.onWake(wakeUp::release);
        watch = Thread.ofVirtual().name("lanes").start(this::watch);
    }

    private void watch() {
        while (open) {
            try {
                wakeUp.tryAcquire(Lanes.LOOK.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                lanes.due(clock.instant(), MOST).forEach(this::begin);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                log.warn("Cannot look for work now, trying again: {}", failure.getMessage());
            }
        }
    }

    private void begin(Lanes.Due due) {
        Optional<LaneWorker> worker =
                workers.stream().filter(one -> one.walks(due.lane())).findFirst();
        if (worker.isEmpty() || !walking.add(due.lane())) {
            return;
        }
        Semaphore turns = worker.get().sends() ? senders : readers;
        if (!turns.tryAcquire()) {
            walking.remove(due.lane());
            return;
        }
        Thread.ofVirtual().name(due.lane().name()).start(() -> {
            try {
                Tenant.run(due.account(), () -> walk(due, worker.get()));
            } finally {
                walking.remove(due.lane());
                turns.release();
                wakeUp.release();
            }
        });
    }

    private void walk(Lanes.Due due, LaneWorker worker) {
        try {
            Instant end = clock.instant().plus(SLICE);
            Optional<Instant> next = Optional.of(Instant.EPOCH);
            while (open && next.isPresent() && !next.get().isAfter(clock.instant())) {
                if (clock.instant().isAfter(end)) {
                    break;
                }
                Optional<Lease> lease = lease(due.lane());
                if (lease.isEmpty()) {
                    rest(due, Optional.of(clock.instant().plusSeconds(1)));
                    return;
                }
                next = worker.step(turn(due.lane(), lease.get()), clock.instant());
            }
            failures.remove(due.lane());
            Instant now = clock.instant();
            // A lane whose slice is over goes behind those that have waited longer.
            rest(due, next.map(time -> time.isBefore(now) ? now : time));
        } catch (RuntimeException failure) {
            int times = failures.merge(due.lane(), 1, Integer::sum);
            Duration pause = Duration.ofSeconds(1L << Math.min(times, 6));
            log.warn("{} failed, trying again in {}", due.lane().name(), pause, failure);
            rest(due, Optional.of(clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)));
        }
    }

    private void rest(Lanes.Due due, Optional<Instant> until) {
        lanes.rest(due, until, clock.instant());
    }

    private Turn turn(Lane lane, Lease lease) {
        return new Turn(lane, lease, () -> !leases.remaining(lease).isZero());
    }

    /** Keeps a lane for as long as there is work, so that a step costs no query for the lease. */
    private Optional<Lease> lease(Lane lane) {
        Lease old = held.get(lane);
        if (old != null && leases.remaining(old).compareTo(ENOUGH_LEASE) > 0) {
            return Optional.of(old);
        }
        // Renewed even if it has run out: as long as nobody took the lane, its token is the newest, whatever clocks
        // say.
        Optional<Lease> fresh = Optional.ofNullable(old)
                .flatMap(ours -> leases.renew(ours, Leases.USUAL))
                .or(() -> leases.acquire(lane.name(), Leases.USUAL));
        fresh.ifPresentOrElse(lease -> held.put(lane, lease), () -> held.remove(lane));
        return fresh;
    }

    /** Not interrupted: it may be talking to the database. */
    private static void join(Thread thread) {
        try {
            thread.join(Lanes.LOOK.multipliedBy(20));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after the steps that are under way, and frees the lanes for other nodes. */
    @Override
    public void close() {
        open = false;
        wakeUp.release();
        join(watch);
        readers.acquireUninterruptibly(AT_ONCE);
        senders.acquireUninterruptibly(AT_ONCE);
        held.values().forEach(leases::release);
    }
}
