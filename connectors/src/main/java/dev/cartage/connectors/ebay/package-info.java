/**
 * eBay. {@link dev.cartage.connectors.ebay.Api} is the only one that talks to it; the others turn Cartage's words into
 * eBay's and back: {@link dev.cartage.connectors.ebay.OrderPages} and {@link dev.cartage.connectors.ebay.OrderMapper} by the
 * Fulfillment API (v1.20), {@link dev.cartage.connectors.ebay.ShipmentNotices} by the same, {@link
 * dev.cartage.connectors.ebay.StockLevels} by the Inventory API (v1.18) or, for listings that were not made with it, by the
 * Trading API. The tables beside them say where fields come from, how carriers are spelled and what errors mean.
 */
@NullMarked
package dev.cartage.connectors.ebay;

import org.jspecify.annotations.NullMarked;
