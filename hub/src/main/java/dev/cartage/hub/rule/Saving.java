package dev.cartage.hub.rule;

import dev.cartage.rules.syntax.Fault;
import java.util.List;

/** What came of saving a rule. */
public sealed interface Saving {
    /** Saved. @param faults warnings; what the person may want to look at */
    record Saved(SavedRule rule, List<Fault> faults) implements Saving {}

    /** Not saved: the text has errors. */
    record Faulty(List<Fault> faults) implements Saving {}

    /** Not saved: somebody else has saved it meanwhile. */
    record Stale(SavedRule current) implements Saving {}
}
