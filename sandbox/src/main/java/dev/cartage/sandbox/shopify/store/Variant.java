package dev.cartage.sandbox.shopify.store;

/** Something the shop sells; {@code cents} is its price in hundredths of the shop's currency. */
public record Variant(
        long id,
        long productId,
        long itemId,
        String sku,
        String title,
        String option,
        String vendor,
        long cents,
        int grams) {

    public String displayName() {
        return option.isEmpty() ? title : title + " - " + option;
    }
}
