package dev.cartage.bench.truth;

import java.util.List;

/**
 * An order as its store knows it.
 *
 * @param wholly whether all of it was fulfilled
 * @param tracking the tracking number of each fulfilment the store accepted
 */
public record StoreOrder(long id, boolean wholly, List<String> tracking) {
    public StoreOrder {
        tracking = List.copyOf(tracking);
    }
}
