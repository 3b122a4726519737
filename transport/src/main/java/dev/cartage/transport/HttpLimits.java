package dev.cartage.transport;

import java.time.Duration;

/**
 * Patience with HTTP servers; how long an answer may take is said by each request.
 *
 * @param connect the longest wait for a connection
 * @param body the largest answer read, in bytes
 * @param connections the most to one host at a time; a request waits for its turn
 * @param patience how long to hold back after a 429 that does not say
 */
public record HttpLimits(Duration connect, int body, int connections, Duration patience) {
    public static HttpLimits usual() {
        return new HttpLimits(Duration.ofSeconds(10), 32 << 20, 64, Duration.ofSeconds(5));
    }
}
