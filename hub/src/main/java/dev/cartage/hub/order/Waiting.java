package dev.cartage.hub.order;

import dev.cartage.spi.OrderSource.RawOrder;

/**
 * A document that waits to be judged.
 *
 * @param attempts this one included
 */
record Waiting(long rawId, long storeId, int attempts, RawOrder raw) {}
