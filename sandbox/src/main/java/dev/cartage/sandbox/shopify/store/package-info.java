/** A shop's own truth: orders, fulfilment orders, products and stock, and what may happen to them. */
@NullMarked
package dev.cartage.sandbox.shopify.store;

import org.jspecify.annotations.NullMarked;
