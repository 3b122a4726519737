package dev.cartage.spi;

/** What, beside the contract tests that every connector passes, shows that a connector can do what it declares. */
public enum Proof {
    /** Its requests and answers are held against the contract that the vendor publishes. */
    PUBLISHED_CONTRACT,
    /** The vendor's own client library works with the sandbox that the connector is tested on. */
    VENDORS_CLIENT,
    /** Tests start the real software and work with it. */
    REAL_SERVER
}
