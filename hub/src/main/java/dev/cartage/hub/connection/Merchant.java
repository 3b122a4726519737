package dev.cartage.hub.connection;

/** Whose goods are sold and shipped. */
public record Merchant(long id, String name) {}
