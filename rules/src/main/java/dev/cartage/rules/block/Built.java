package dev.cartage.rules.block;

import dev.cartage.rules.syntax.Rule;
import java.util.List;

/**
 * What blocks said.
 *
 * @param rules with their places in the printed text; empty where there are faults
 * @param faults in the order of the blocks
 */
public record Built(List<Rule> rules, List<BlockFault> faults) {
    public Built {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    public boolean isFaultless() {
        return faults.isEmpty();
    }
}
