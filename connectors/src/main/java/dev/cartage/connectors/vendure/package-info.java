/**
 * Vendure, by its GraphQL admin API; written for 3.5. Read {@link dev.cartage.connectors.vendure.VendureConnector} first,
 * then {@link dev.cartage.connectors.vendure.OrderPages} for orders in, {@link
 * dev.cartage.connectors.vendure.ShipmentNotices} and {@link dev.cartage.connectors.vendure.StockLevels} for what goes
 * back. Beside the classes lie as text: all questions to Vendure ({@code .graphql}; a test holds them against the published
 * schema), which field comes from where ({@code .fields}), what its errors mean ({@code problems.txt}), and what the form
 * says of each setting ({@code .help}).
 */
@NullMarked
package dev.cartage.connectors.vendure;

import org.jspecify.annotations.NullMarked;
