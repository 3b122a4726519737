/** A real Tryton and its staff, for tests. Speaks to it by its own few lines, so that it cannot share a connector's bugs. */
@NullMarked
package dev.cartage.contract.tryton;

import org.jspecify.annotations.NullMarked;
