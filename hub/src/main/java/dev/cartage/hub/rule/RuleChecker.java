package dev.cartage.hub.rule;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.rules.Rules;
import dev.cartage.rules.engine.Checked;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Parsed;
import dev.cartage.rules.syntax.Place;
import dev.cartage.rules.syntax.Rule;
import java.util.ArrayList;
import java.util.List;

/** Checks a text for one rule against what the account has: its hook's fields, lookup tables, warehouses and places. */
public final class RuleChecker {
    private final RuleSets sets;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Connections connections;

    RuleChecker(RuleSets sets, Stores stores, Warehouses warehouses, Connections connections) {
        this.sets = sets;
        this.stores = stores;
        this.warehouses = warehouses;
        this.connections = connections;
    }

    /**
     * @param name as the text says; "" where it cannot be read
     * @param text in the canonical layout; as it came where it cannot be read
     */
    public record Verdict(String name, String text, List<Fault> faults) {
        public Verdict {
            faults = List.copyOf(faults);
        }

        public boolean hasErrors() {
            return faults.stream().anyMatch(Fault::isError);
        }
    }

    /** @throws Refused if a scope's place is unknown */
    public Verdict check(Hook hook, String text, List<Scope> scopes) {
        requirePlaces(scopes);
        Parsed parsed = Rules.parse(text);
        if (!parsed.isFaultless()) {
            return new Verdict("", text, parsed.faults());
        }
        if (parsed.rules().size() != 1 || parsed.rules().getFirst().name().isBlank()) {
            return new Verdict("", text, List.of(Fault.error(new Place(1, 1), shape(parsed.rules()))));
        }
        Rule rule = parsed.rules().getFirst();
        Checked checked = Rules.check(List.of(rule), hook, sets.tables(scopes));
        List<Fault> faults = new ArrayList<>(checked.faults());
        faults.addAll(RoutesNowhere.of(rule, warehouses.all()));
        return new Verdict(rule.name(), Rules.print(List.of(rule)), faults);
    }

    private static String shape(List<Rule> rules) {
        return rules.size() > 1
                ? "There are " + rules.size() + " rules here. Save each of them on its own."
                : "A rule begins with rule and its name in double quotes, and ends with end.";
    }

    void requirePlaces(List<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw Refused.because(
                    "no-scope", "It does not say where the rule counts.", "Choose the account, or a store.");
        }
        for (Scope scope : scopes) {
            switch (scope.kind()) {
                case ACCOUNT -> {}
                case STORE -> stores.require(scope.place());
                case WAREHOUSE -> warehouses.require(scope.place());
                case CONNECTION -> connections.require(scope.place());
            }
        }
    }
}
