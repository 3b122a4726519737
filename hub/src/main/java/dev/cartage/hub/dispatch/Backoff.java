package dev.cartage.hub.dispatch;

import java.time.Duration;

/** How long to wait before the next try: doubling from five seconds to an hour, and hourly then, for days. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    /** @param attempts how many tries have failed, from 1 */
    static Duration after(int attempts) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
