package dev.cartage.rules.engine;

/** How many slots a run of the compiled rules needs. */
record Frame(int rows, int tallies, int variables) {}
