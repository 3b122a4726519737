package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Problem;
import dev.cartage.spi.Budget;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps within what remotes allow, on all nodes together. A node takes a second's worth of units at a time, so that most
 * calls cost no query; a pause that a remote asked for is known to all nodes within a second.
 */
final class Budgets {
    /** What a call waits here; more patience than this is the lane's. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** Lets time pass; a test makes it pass. */
    @FunctionalInterface
    interface Waiting {
        void pass(Duration time) throws InterruptedException;
    }

    private final BudgetRows rows;
    private final InstantSource clock;
    private final Waiting waiting;
    private final Map<String, Purse> purses = new ConcurrentHashMap<>();

    Budgets(BudgetRows rows, InstantSource clock, Waiting waiting) {
        this.rows = rows;
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * Takes units before a call, and waits for them if it is not for long.
     *
     * @throws RemoteException.Throttled if they will not be there soon
     */
    void take(String remote, Budget budget, int cost) {
        var purse = purse(remote, budget);
        var waited = Duration.ZERO;
        for (var missing = purse.take(cost); missing.isPositive(); missing = purse.take(cost)) {
            waited = waited.plus(missing);
            if (waited.compareTo(SHORT) > 0) {
                throw new RemoteException.Throttled(
                        new Problem(
                                "budget-spent",
                                "All calls that " + remote + " allows at this time are used.",
                                "Nothing: work goes on by itself after a pause."),
                        missing);
            }
            pass(missing);
        }
    }

    private void pass(Duration time) {
        try {
            waiting.pass(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RemoteException.NoAnswer(
                    new Problem("stopped", "The request was not sent because Cartage stops.", "Nothing."), false);
        }
    }

    /** The remote asked for patience: no node calls it before that has passed. */
    void pause(String remote, Budget budget, Duration patience) {
        purse(remote, budget).pause(Timestamps.cut(clock.instant().plus(patience)));
    }

    /** What the remote itself says of its bucket after a call. */
    void correct(String remote, Budget told, double available) {
        purse(remote, told).correct(told, available);
    }

    /** What the remote itself says of its rate. */
    void correct(String remote, Budget told) {
        purse(remote, told).correct(told);
    }

    private Purse purse(String remote, Budget budget) {
        var name = remote + "/" + budget.bucket();
        return purses.computeIfAbsent(name, unused -> new Purse(name, budget, rows, clock));
    }

    /** Until when the bucket is paused; the past if it is not. */
    Instant pausedUntil(String remote, Budget budget) {
        return purse(remote, budget).pausedUntil();
    }
}
