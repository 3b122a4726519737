/**
 * Checks rules against a hook and turns them into closures that run on a working copy. What cannot be compiled is a
 * fault, so the checker and the compiler can never disagree. Inside, a missing value is null.
 */
@NullMarked
package dev.cartage.rules.engine;

import org.jspecify.annotations.NullMarked;
