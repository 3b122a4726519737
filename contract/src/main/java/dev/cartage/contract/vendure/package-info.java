/** A real Vendure shop as its buyers and its owner use it, for tests. */
@NullMarked
package dev.cartage.contract.vendure;

import org.jspecify.annotations.NullMarked;
