package dev.cartage.model;

/**
 * Units of one order line in a parcel.
 *
 * @param line the line's number as it was sent to the warehouse, from 1; 0 where the warehouse gives only the SKU
 * @param expiry ISO date, or ""
 */
public record ParcelLine(int line, String sku, int quantity, String lot, String serial, String expiry) {
    public static ParcelLine of(int line, String sku, int quantity) {
        return new ParcelLine(line, sku, quantity, "", "", "");
    }
}
