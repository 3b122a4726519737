package dev.cartage.spi;

/** What the hub may do when it does not know whether the remote has something. The contract tests prove the choice. */
public enum Repeat {
    /** Ask the remote by our own reference; send again only if it says that it has nothing. */
    ASKABLE,
    /** Send again: the remote stores our key, or the value is an absolute level. */
    REPEATABLE,
    /** Neither works: a person decides. */
    NEITHER
}
