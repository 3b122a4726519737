package dev.cartage.transport;

import java.time.Duration;

/**
 * Patience and thrift towards file servers.
 *
 * @param connect the longest wait for a connection, and again for the login
 * @param answer the longest silence within an operation
 * @param idle how long an unused connection is kept for the next use
 * @param connections the most connections per login at one time
 */
public record FileLimits(Duration connect, Duration answer, Duration idle, int connections) {
    /** One connection per login, as many warehouses ask for. */
    public static FileLimits usual() {
        return new FileLimits(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(30), 1);
    }
}
