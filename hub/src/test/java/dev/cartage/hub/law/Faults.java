package dev.cartage.hub.law;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import java.sql.SQLException;

/** Counts everything that leaves memory, outward calls and commits alike, and lets the n-th go wrong. */
final class Faults {
    /** How a step goes wrong. */
    enum Kind {
        /** It fails, and nothing of it happened. */
        FAILS,
        /** It happens, but its answer is lost. */
        ANSWER_LOST,
        /** The process is killed just before it. */
        KILLED_BEFORE,
        /** The process is killed just after it. */
        KILLED_AFTER
    }

    /** The end of a process: nobody inside it may live to see it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Work that may go wrong in its own way. */
    @FunctionalInterface
    interface Step<T, E extends Exception> {
        T take() throws E;
    }

    private Kind kind = Kind.FAILS;
    private int at = Integer.MAX_VALUE;
    private int taken;
    private boolean outwardOnly;

    /** From here on, counted from 1. */
    void plan(Kind wanted, int step) {
        kind = wanted;
        at = step;
        outwardOnly = false;
        taken = 0;
    }

    /** Counts outward calls only. */
    void planOutward(Kind wanted, int call) {
        plan(wanted, call);
        outwardOnly = true;
    }

    void stop() {
        plan(Kind.FAILS, Integer.MAX_VALUE);
    }

    /** Whether the planned fault has come to pass. */
    boolean struck() {
        return taken >= at;
    }

    <T> T outward(Step<T, RuntimeException> call) {
        return take(
                call,
                happened -> new RemoteException.NoAnswer(
                        new Problem("line-broke", "The line broke.", "Nothing to do."), happened));
    }

    void commit(Step<Boolean, SQLException> commit) throws SQLException {
        if (outwardOnly) {
            commit.take();
            return;
        }
        take(commit, happened -> new SQLException("The line to the database broke", "08006"));
    }

    /** Makes the failure. */
    private interface Failure<E extends Exception> {
        E of(boolean happened);
    }

    private <T, E extends Exception> T take(Step<T, E> step, Failure<E> failure) throws E {
        if (++taken != at) {
            return step.take();
        }
        switch (kind) {
            case FAILS -> throw failure.of(false);
            case KILLED_BEFORE -> throw new Killed();
            case ANSWER_LOST, KILLED_AFTER -> step.take();
        }
        if (kind == Kind.KILLED_AFTER) {
            throw new Killed();
        }
        throw failure.of(true);
    }
}
