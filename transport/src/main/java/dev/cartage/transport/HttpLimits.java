package dev.cartage.transport;

import java.time.Duration;

/**
 * Patience with HTTP servers; how long an answer may take is said by each request.
 *
 * @param connect the longest wait for a connection
 * @param body the largest answer read, in bytes
 * @param patience how long to hold back after a 429 that does not say
 */
public record HttpLimits(Duration connect, int body, Duration patience) {
    public static HttpLimits usual() {
        return new HttpLimits(Duration.ofSeconds(10), 32 << 20, Duration.ofSeconds(5));
    }
}
