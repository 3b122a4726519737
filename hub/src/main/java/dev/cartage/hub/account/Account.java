package dev.cartage.hub.account;

/** A tenant: a 3PL, or a merchant who runs their own stores. */
public record Account(long id, String name) {}
