/**
 * Shopify, by its GraphQL Admin API. Read {@link dev.cartage.connectors.shopify.ShopifyConnector} first, then {@link
 * dev.cartage.connectors.shopify.OrderPages} and {@link dev.cartage.connectors.shopify.OrderMapper} for orders in, {@link
 * dev.cartage.connectors.shopify.ShipmentNotices} and {@link dev.cartage.connectors.shopify.StockLevels} for what goes
 * back. Beside the classes lie as text: all questions to Shopify ({@code .graphql}; a test holds them against the published
 * schema), which field comes from where ({@code .fields}), what its errors mean ({@code problems.txt}), and what the form
 * says of each setting ({@code .help}).
 */
@NullMarked
package dev.cartage.connectors.shopify;

import org.jspecify.annotations.NullMarked;
