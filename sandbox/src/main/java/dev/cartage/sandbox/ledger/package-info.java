/** What really happened in a sandbox, in the order it happened. */
@NullMarked
package dev.cartage.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
