package dev.cartage.hub.connection;

import dev.cartage.spi.Budget;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/** One node's share of a bucket. */
final class Purse {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final String name;
    private Budget budget;
    private final BudgetRows rows;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private double units;
    private Instant pausedUntil = Instant.EPOCH;
    private Instant lookedAt = Instant.EPOCH;
    private Instant correctedAt = Instant.EPOCH;

    Purse(String name, Budget budget, BudgetRows rows, InstantSource clock) {
        this.name = name;
        this.budget = budget;
        this.rows = rows;
        this.clock = clock;
    }

    /** Zero if the units were taken; else how long until it is worth to ask again, and nothing was taken. */
    Duration take(int cost) {
        lock.lock();
        try {
            var now = clock.instant();
            look(now);
            if (pausedUntil.isAfter(now)) {
                return Duration.between(now, pausedUntil);
            }
            return budget.limited() ? spend(Math.min(cost, budget.burst()), now) : Duration.ZERO;
        } finally {
            lock.unlock();
        }
    }

    private void look(Instant now) {
        if (!lookedAt.plus(LOOK).isAfter(now)) {
            lookedAt = now;
            learn(rows.pausedUntil(name));
        }
    }

    private void learn(Instant pause) {
        if (pause.isAfter(pausedUntil)) {
            pausedUntil = pause;
            units = 0;
        }
    }

    private Duration spend(int cost, Instant now) {
        if (units < cost) {
            var block = Math.max(cost - units, Math.min(budget.perSecond(), budget.burst()));
            units += rows.take(name, budget, block, now);
        }
        if (units < cost) {
            return Duration.ofMillis((long) Math.ceil((cost - units) / budget.perSecond() * 1_000));
        }
        units -= cost;
        return Duration.ZERO;
    }

    /**
     * The remote's own count, which holds for all nodes. What this node has taken and not spent is part of it. Written once
     * a second at most, for what is a little wrong does no harm.
     */
    void correct(Budget told, double available) {
        lock.lock();
        try {
            var now = clock.instant();
            units = Math.min(units, available);
            if (!told.equals(budget) || !correctedAt.plus(LOOK).isAfter(now)) {
                budget = told;
                correctedAt = now;
                rows.correct(name, available - units, now);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The remote's own rate; what is left stays. */
    void correct(Budget told) {
        lock.lock();
        try {
            budget = told;
        } finally {
            lock.unlock();
        }
    }

    void pause(Instant until) {
        lock.lock();
        try {
            learn(until);
            rows.pause(name, until, clock.instant());
        } finally {
            lock.unlock();
        }
    }

    Instant pausedUntil() {
        lock.lock();
        try {
            look(clock.instant());
            return pausedUntil;
        } finally {
            lock.unlock();
        }
    }
}
