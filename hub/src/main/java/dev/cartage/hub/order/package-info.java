/**
 * Orders, from what the store said to what the warehouse gets. Read {@link dev.cartage.hub.order.Intake} first, then
 * {@link dev.cartage.hub.order.Judge}; {@link dev.cartage.hub.order.OrderBook} is the only writer of an order's state.
 */
@NullMarked
package dev.cartage.hub.order;

import org.jspecify.annotations.NullMarked;
