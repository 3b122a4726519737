package dev.cartage.bench.process;

import java.io.IOException;
import java.time.Duration;

/** Waits for a condition, with a deadline. */
public final class Waiting {
    private Waiting() {}

    /** Something that can be looked at. */
    public interface Condition {
        boolean holds() throws IOException;
    }

    /** @return whether it came to hold in time */
    public static boolean until(Duration patience, Duration pause, Condition condition) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(pause);
        }
        return true;
    }

    public static void pause(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }
}
