/** A stand-in for Shopify: many shops behind one address. */
@NullMarked
package dev.cartage.sandbox.shopify;

import org.jspecify.annotations.NullMarked;
