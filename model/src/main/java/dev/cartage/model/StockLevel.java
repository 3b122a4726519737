package dev.cartage.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How much of a product a warehouse has.
 *
 * @param available units that may be sold, as the warehouse computes it
 * @param onHand units in the building; as available where the warehouse does not say
 * @param facility the site within the warehouse, or ""
 * @param asOf when the warehouse counted; empty where it does not say, and then the file's own time holds
 */
public record StockLevel(String sku, int available, int onHand, String facility, Optional<Instant> asOf) {}
