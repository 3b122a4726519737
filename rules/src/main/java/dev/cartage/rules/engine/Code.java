package dev.cartage.rules.engine;

import org.jspecify.annotations.Nullable;

/** A compiled expression. */
@FunctionalInterface
interface Code {
    /** The value; null is blank. */
    @Nullable
    Object value(Run run);
}
