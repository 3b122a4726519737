/** The ledgers of stores and warehouses, held against each other. */
@NullMarked
package dev.cartage.bench.truth;

import org.jspecify.annotations.NullMarked;
