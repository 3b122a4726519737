/**
 * The Warehouse File Exchange, as DropStream defined it: order files of PH and PD rows go to the warehouse, files of
 * shipments, stock and answers come back. The page for the warehouse's side is docs/connectors/file-exchange.md.
 *
 * <p>Read {@link dev.cartage.connectors.fileexchange.OrderRows} for the way out and {@link
 * dev.cartage.connectors.support.warehouse.ShipmentRows} for the way back.
 */
@NullMarked
package dev.cartage.connectors.fileexchange;

import org.jspecify.annotations.NullMarked;
