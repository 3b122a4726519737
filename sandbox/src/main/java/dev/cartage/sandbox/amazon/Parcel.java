package dev.cartage.sandbox.amazon;

import java.util.Map;

/**
 * A package that Amazon was told of.
 *
 * @param units by item
 */
public record Parcel(
        String reference,
        String carrier,
        String method,
        String trackingNumber,
        String shipDate,
        Map<String, Integer> units) {
    public Parcel {
        units = Map.copyOf(units);
    }
}
