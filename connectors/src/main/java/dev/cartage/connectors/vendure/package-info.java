/**
 * Vendure, by its GraphQL admin API; written for 3.5. Read {@link dev.cartage.connectors.vendure.VendureConnector} first,
 * then {@link dev.cartage.connectors.vendure.OrderPages} for orders in, {@link
 * dev.cartage.connectors.vendure.ShipmentNotices} and {@link dev.cartage.connectors.vendure.StockLevels} for what goes
 * back. All questions to Vendure lie beside the classes as {@code .graphql} files; a test holds them against the published
 * schema.
 */
@NullMarked
package dev.cartage.connectors.vendure;

import org.jspecify.annotations.NullMarked;
