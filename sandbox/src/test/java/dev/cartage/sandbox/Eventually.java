package dev.cartage.sandbox;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens on another thread. */
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private Eventually() {}

    /** @throws AssertionError where it has not come true within ten seconds */
    public static void holds(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Never came true: " + what);
            }
            Thread.sleep(5);
        }
    }
}
