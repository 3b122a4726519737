/** Looking at orders: lists, searches, one order with all that is known of it, and how many there are. Changes nothing. */
@NullMarked
package dev.cartage.hub.order.read;

import org.jspecify.annotations.NullMarked;
