package dev.cartage.sandbox.ledger;

/**
 * Sums kept as orders change, so that reading them costs nothing: orders by how many fulfilments were accepted for each
 * (never, once, several times), orders wholly shipped, units ordered and shipped, and orders for which one tracking
 * number was accepted twice. Guarded by itself.
 */
public final class Counters {
    private Sums sums = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public record Sums(
            long placed,
            long cancelled,
            long fulfilledOnce,
            long fulfilledSeveralTimes,
            long fulfilledWholly,
            long unitsOrdered,
            long unitsFulfilled,
            long trackingRepeated,
            long fulfillmentsRefused) {

        public long fulfilledNever() {
            return placed - fulfilledOnce - fulfilledSeveralTimes;
        }

        public Sums plus(Sums other) {
            return new Sums(
                    placed + other.placed,
                    cancelled + other.cancelled,
                    fulfilledOnce + other.fulfilledOnce,
                    fulfilledSeveralTimes + other.fulfilledSeveralTimes,
                    fulfilledWholly + other.fulfilledWholly,
                    unitsOrdered + other.unitsOrdered,
                    unitsFulfilled + other.unitsFulfilled,
                    trackingRepeated + other.trackingRepeated,
                    fulfillmentsRefused + other.fulfillmentsRefused);
        }
    }

    public static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public synchronized Sums sums() {
        return sums;
    }

    public void placed(int units) {
        add(new Sums(1, 0, 0, 0, 0, units, 0, 0, 0));
    }

    public void cancelled() {
        add(new Sums(0, 1, 0, 0, 0, 0, 0, 0, 0));
    }

    public void refused() {
        add(new Sums(0, 0, 0, 0, 0, 0, 0, 0, 1));
    }

    /** {@code count} says which fulfilment of its order this is, from 1. */
    public void fulfilled(int count, boolean wholly, int units, boolean repeatsTracking) {
        long once = count == 1 ? 1 : count == 2 ? -1 : 0;
        add(new Sums(0, 0, once, count == 2 ? 1 : 0, wholly ? 1 : 0, 0, units, repeatsTracking ? 1 : 0, 0));
    }

    private synchronized void add(Sums change) {
        sums = sums.plus(change);
    }
}
