/**
 * The vocabulary of Cartage: orders, shipments, stock and the life of an order, as values and pure functions.
 * It depends on the JDK alone. Nothing here is ever null: an absent text is "", other absent things are Optional.
 */
@NullMarked
package dev.cartage.model;

import org.jspecify.annotations.NullMarked;
