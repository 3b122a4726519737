package dev.cartage.hub.dispatch;

import java.util.UUID;

/**
 * A written intent to change something outside.
 *
 * @param subject the id of what is to be sent: an order, a parcel, a listing
 * @param revision grows when the same subject is to be told something new
 * @param attempts how often it was tried and refused for now
 * @param key stays the same over all attempts
 */
public record Dispatch(long id, long subject, int revision, int attempts, UUID key) {}
