package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.Fault;
import java.util.List;
import java.util.Optional;

/**
 * What checking rules against a hook found.
 *
 * @param faults in the order of the text
 * @param compiled the rules ready to run; empty where a fault is an error
 */
public record Checked(List<Fault> faults, Optional<Compiled> compiled) {
    public Checked {
        faults = List.copyOf(faults);
    }
}
