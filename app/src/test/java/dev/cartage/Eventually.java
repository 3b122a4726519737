package dev.cartage;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, up to a deadline. */
final class Eventually {
    private static final Duration LOOK = Duration.ofMillis(250);

    private Eventually() {}

    /** @throws AssertionError if it does not hold in time */
    static void within(Duration patience, String what, BooleanSupplier condition) {
        within(patience, what, condition, () -> "");
    }

    /**
     * @param instead what there is in its place, for whoever reads the failure
     * @throws AssertionError if it does not hold in time
     */
    static void within(Duration patience, String what, BooleanSupplier condition, Supplier<String> instead) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + patience.toSeconds() + " s: " + what + instead.get());
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
