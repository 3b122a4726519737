package dev.cartage;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for a condition, up to a deadline. */
final class Eventually {
    private static final Duration LOOK = Duration.ofMillis(250);

    private Eventually() {}

    /** @throws AssertionError if it does not hold in time */
    static void within(Duration patience, String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + patience.toSeconds() + " s: " + what);
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
    }
}
