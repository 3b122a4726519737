package dev.cartage.bench.truth;

import java.util.List;

/**
 * How the ledgers agree.
 *
 * @param lost orders that never reached a warehouse, or of whose shipment the store was not told in full
 * @param duplicated instructions and fulfilments too many
 * @param astray instructions for orders that no store has, and tracking numbers of other orders' parcels
 * @param examples a sentence each, at most twenty
 */
public record Verdict(long orders, long lost, long duplicated, long astray, List<String> examples) {
    public Verdict {
        examples = List.copyOf(examples);
    }

    public boolean clean() {
        return lost == 0 && duplicated == 0 && astray == 0;
    }
}
