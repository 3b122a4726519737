package dev.cartage.hub.account;

/** A person who proved who they are, and the account they belong to. */
public record SignedIn(long accountId, Person person) {}
