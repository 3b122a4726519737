package dev.cartage.rules.syntax;

import java.util.List;

/**
 * What a text said: its rules, or what is wrong with it.
 *
 * @param rules in the order of the text; empty where there are faults
 * @param faults in the order of the text, at most {@link Parser#MOST_FAULTS}
 */
public record Parsed(List<Rule> rules, List<Fault> faults) {
    public Parsed {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    public boolean isFaultless() {
        return faults.isEmpty();
    }
}
