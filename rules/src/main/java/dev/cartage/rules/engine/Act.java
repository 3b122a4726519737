package dev.cartage.rules.engine;

/** A compiled statement. */
@FunctionalInterface
interface Act {
    void run(Run run);
}
