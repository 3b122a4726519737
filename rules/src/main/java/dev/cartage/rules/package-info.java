/** The rule language: what a store's orders must go through before a warehouse sees them. */
@NullMarked
package dev.cartage.rules;

import org.jspecify.annotations.NullMarked;
