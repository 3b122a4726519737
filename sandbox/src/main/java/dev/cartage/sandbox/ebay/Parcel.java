package dev.cartage.sandbox.ebay;

import java.util.Map;

/**
 * A shipping fulfillment.
 *
 * @param id the tracking number, or 999 without one, as at eBay
 * @param units by line
 */
public record Parcel(String id, String carrier, String trackingNumber, String shippedDate, Map<String, Integer> units) {
    public Parcel {
        units = Map.copyOf(units);
    }
}
