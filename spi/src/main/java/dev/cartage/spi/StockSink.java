package dev.cartage.spi;

import java.util.List;

/** Takes stock levels into a store. A level is absolute, so it may be sent again: always the newest. */
public non-sealed interface StockSink extends Role {
    /** The most levels that one call takes. */
    int batch();

    /** One outcome for each level, in the same order. A SKU the store does not know is refused until an edit. */
    List<Outcome> set(List<Level> levels);

    /**
     * A level.
     *
     * @param idempotencyKey a UUID that stays the same over all attempts with the same quantity
     * @param location the key of the store's location where it lies; "" for the one that the settings name, or for a store
     *     without locations
     */
    record Level(String sku, int quantity, String idempotencyKey, String location) {
        public Level(String sku, int quantity, String idempotencyKey) {
            this(sku, quantity, idempotencyKey, "");
        }
    }
}
