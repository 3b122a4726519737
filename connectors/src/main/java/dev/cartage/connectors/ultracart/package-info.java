/**
 * UltraCart by its REST API, version 2017-03-01. {@link dev.cartage.connectors.ultracart.OrderQueue} reads the queue of one
 * distribution center and acknowledges what the hub has kept; {@link dev.cartage.connectors.ultracart.OrderMapper} makes
 * orders of it with the tables {@code order.fields} and {@code line.fields}; {@link
 * dev.cartage.connectors.ultracart.ShipmentNotices} and {@link dev.cartage.connectors.ultracart.StockLevels} write back.
 */
@NullMarked
package dev.cartage.connectors.ultracart;

import org.jspecify.annotations.NullMarked;
