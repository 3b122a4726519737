package dev.cartage.sandbox.shopify.store;

import java.time.InstantSource;

/** The leaky bucket of one shop: points come back at a steady rate up to the size of the bucket. */
public final class Bucket {
    private final InstantSource clock;
    private final double size;
    private final double restorePerSecond;
    private double available;
    private long lastMillis;

    public Bucket(InstantSource clock, double size, double restorePerSecond) {
        this.clock = clock;
        this.size = size;
        this.restorePerSecond = restorePerSecond;
        this.available = size;
        this.lastMillis = clock.millis();
    }

    /** What the answer's {@code throttleStatus} says, in points and points per second. */
    public record Status(double maximumAvailable, long currentlyAvailable, double restoreRate) {}

    /** Takes the points, or none where there are too few. */
    public synchronized boolean take(double points) {
        restore();
        if (available < points) {
            return false;
        }
        available -= points;
        return true;
    }

    /** Gives back what a request was estimated to cost and did not. */
    public synchronized void refund(double points) {
        available = Math.min(size, available + Math.max(0, points));
    }

    public synchronized Status status() {
        restore();
        return new Status(size, (long) available, restorePerSecond);
    }

    private void restore() {
        long now = clock.millis();
        available = Math.min(size, available + Math.max(0, now - lastMillis) * restorePerSecond / 1_000);
        lastMillis = now;
    }
}
