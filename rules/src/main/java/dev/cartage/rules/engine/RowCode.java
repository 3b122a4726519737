package dev.cartage.rules.engine;

import org.jspecify.annotations.Nullable;

/** Finds the record that a path leads through. */
@FunctionalInterface
interface RowCode {
    /** The record; null where there is none, such as the tenth line of three. */
    @Nullable
    Row row(Run run);
}
