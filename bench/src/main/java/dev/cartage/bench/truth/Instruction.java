package dev.cartage.bench.truth;

import java.util.List;

/**
 * An instruction to ship, as a warehouse got it; one that came twice is here twice.
 *
 * @param order the store's order, told by what stands in the order file and not by what the hub made of its number
 * @param tracking the tracking numbers of what the warehouse shipped for it
 */
public record Instruction(long order, String reference, List<String> tracking) {
    public Instruction {
        tracking = List.copyOf(tracking);
    }
}
