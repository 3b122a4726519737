package dev.cartage.hub.order;

import java.util.List;
import java.util.Optional;

/** What lies beside the file in which orders leave for a warehouse. */
@FunctionalInterface
public interface Enclosures {
    /** A PDF for these orders, in their order; empty where the warehouse wants none. */
    Optional<byte[]> of(long warehouseId, List<Long> orderIds);
}
