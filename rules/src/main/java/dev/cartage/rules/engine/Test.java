package dev.cartage.rules.engine;

/** A compiled condition. */
@FunctionalInterface
interface Test {
    boolean holds(Run run);
}
