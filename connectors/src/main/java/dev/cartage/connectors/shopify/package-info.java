/**
 * Shopify, by its GraphQL Admin API. Read {@link dev.cartage.connectors.shopify.ShopifyConnector} first, then {@link
 * dev.cartage.connectors.shopify.OrderPages} for orders in, {@link dev.cartage.connectors.shopify.ShipmentNotices} and
 * {@link dev.cartage.connectors.shopify.StockLevels} for what goes back. All questions to Shopify lie beside the classes
 * as {@code .graphql} files; a test holds them against the published schema.
 */
@NullMarked
package dev.cartage.connectors.shopify;

import org.jspecify.annotations.NullMarked;
