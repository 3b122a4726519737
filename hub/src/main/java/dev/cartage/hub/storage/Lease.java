package dev.cartage.hub.storage;

/**
 * The right to work in a lane until it expires.
 *
 * @param token grows with every owner of the lane; who comes with an older one is late and refused
 * @param deadline in nanoseconds of the monotonic clock that {@link Leases} was given
 */
public record Lease(String lane, long token, long deadline) {}
