/**
 * An eBay seller's account, which answers those calls of the Fulfillment API (v1.20), the Inventory API (v1.18) and the
 * Trading API that carry orders, shipments and stock, and hands out tokens. Its words for refusals are those of the published
 * contracts; where these are silent, what it does is said beside it.
 */
@NullMarked
package dev.cartage.sandbox.ebay;

import org.jspecify.annotations.NullMarked;
