package dev.cartage.sandbox.shopify.store;

import java.time.Instant;

/** A place that keeps stock. */
public record Location(long id, String name, Address address, Instant createdAt) {}
