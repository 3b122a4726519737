/**
 * What a connector to a store or a warehouse implements, and what the hub gives it. A connector opens no socket, starts
 * no thread and keeps no state of its own: it turns Cartage's words into the remote's and back.
 *
 * <p>Read {@link dev.cartage.spi.Connector} first, then the roles it may play: {@link dev.cartage.spi.OrderSource},
 * {@link dev.cartage.spi.OrderAcknowledger}, {@link dev.cartage.spi.ShipmentSink}, {@link dev.cartage.spi.StockSink}
 * for stores; {@link dev.cartage.spi.FileWarehouse} or {@link dev.cartage.spi.OrderSink}, {@link
 * dev.cartage.spi.ShipmentSource}, {@link dev.cartage.spi.StockSource} for warehouses. Where merchants let Cartage in by
 * OAuth, {@link dev.cartage.spi.Authorizer}.
 */
@NullMarked
package dev.cartage.spi;

import org.jspecify.annotations.NullMarked;
