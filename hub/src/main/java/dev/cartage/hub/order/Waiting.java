package dev.cartage.hub.order;

import dev.cartage.spi.OrderSource.RawOrder;

/**
 * A document that waits to be judged.
 *
 * @param attempts this one included
 * @param stale the store has said something newer about the order
 */
record Waiting(long rawId, long storeId, int attempts, boolean stale, RawOrder raw) {}
