package dev.cartage.sandbox.ebay;

/**
 * What the seller lists.
 *
 * @param offerId "" where the listing was not made with the Inventory API
 * @param total what the inventory item has in all; counts for offers only
 * @param available what this listing may sell of it
 * @param revisions how often it was changed; eBay takes 250 a day
 */
public record Listing(String sku, String listingId, String offerId, int total, int available, int revisions) {
    static final int MOST_REVISIONS = 250;

    boolean isOffer() {
        return !offerId.isEmpty();
    }

    /** What buyers see: of an offer never more than the item has in all. */
    public int quantity() {
        return isOffer() ? Math.min(total, available) : available;
    }

    Listing holding(int units) {
        return new Listing(sku, listingId, offerId, units, available, revisions);
    }

    Listing selling(int units) {
        return new Listing(sku, listingId, offerId, total, units, revisions);
    }

    Listing revised() {
        return new Listing(sku, listingId, offerId, total, available, revisions + 1);
    }
}
