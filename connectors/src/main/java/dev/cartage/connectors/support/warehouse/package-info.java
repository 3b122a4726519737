/**
 * Reads what warehouses say in files of rows: shipments, stock and answers to orders. The first row names the columns; {@link
 * dev.cartage.connectors.support.table} reads the rows themselves.
 */
@NullMarked
package dev.cartage.connectors.support.warehouse;

import org.jspecify.annotations.NullMarked;
