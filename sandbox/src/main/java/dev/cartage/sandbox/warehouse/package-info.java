/**
 * A warehouse at the other end of a file exchange. It reads order files strictly, by its own code, keeps a ledger of all
 * it was ever told, picks, ships and counts, and misbehaves as its {@link dev.cartage.sandbox.warehouse.Habits} say.
 *
 * <p>Read {@link dev.cartage.sandbox.warehouse.Warehouse} first.
 */
@NullMarked
package dev.cartage.sandbox.warehouse;

import org.jspecify.annotations.NullMarked;
