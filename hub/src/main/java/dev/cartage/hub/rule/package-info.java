/**
 * An account's rules and lookup tables: kept with every version, compiled once, and handed out as immutable sets that run
 * without asking the database.
 */
@NullMarked
package dev.cartage.hub.rule;

import org.jspecify.annotations.NullMarked;
