/**
 * Amazon, by its Selling Partner API. Read {@link dev.cartage.connectors.amazon.AmazonConnector} first, then {@link
 * dev.cartage.connectors.amazon.OrderPages} for orders in, {@link dev.cartage.connectors.amazon.ShipmentNotices} and {@link
 * dev.cartage.connectors.amazon.StockLevels} for what goes back. {@link dev.cartage.connectors.amazon.Operation} lists every
 * call with its limit; tests hold all of them against Amazon's published models.
 */
@NullMarked
package dev.cartage.connectors.amazon;

import org.jspecify.annotations.NullMarked;
