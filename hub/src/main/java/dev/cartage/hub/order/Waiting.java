package dev.cartage.hub.order;

import dev.cartage.spi.OrderSource.RawOrder;

/**
 * A document that waits to be judged.
 *
 * @param attempts this one included
 * @param stale the store has said something newer about the order
 * @param onlyKnown it opens no new order
 */
record Waiting(long rawId, long storeId, int attempts, boolean stale, boolean onlyKnown, RawOrder raw) {
    Waiting ofKnown() {
        return new Waiting(rawId, storeId, attempts, stale, true, raw);
    }
}
