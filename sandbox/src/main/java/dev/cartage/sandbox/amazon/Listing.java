package dev.cartage.sandbox.amazon;

/**
 * What the seller lists.
 *
 * @param channel DEFAULT where the seller ships, else one of Amazon's, for example AMAZON_NA
 * @param handlingDays what a change of the quantity must leave alone; 0 for none
 */
public record Listing(
        String sku, String asin, String title, String productType, String channel, int quantity, int handlingDays) {
    Listing with(int changed, int days) {
        return new Listing(sku, asin, title, productType, channel, changed, days);
    }
}
