package dev.cartage.rules.engine;

import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks rules and compiles them, in one pass. */
public final class Compiler {
    private Compiler() {}

    /** Compiles rules that run one after the other at the hook. Variables are shared between them. */
    public static Checked compile(List<Rule> rules, Hook hook, Tables tables) {
        Names names = new Names(hook, tables);
        List<Compiled.CompiledRule> compiled = new ArrayList<>();
        for (Rule rule : rules) {
            compiled.add(new Compiled.CompiledRule(rule.name(), new Statements(names).block(rule.body())));
            names.forgetTallies();
        }
        names.warnOfUnset();
        List<Fault> faults = names.faults().stream()
                .sorted(Comparator.comparing((Fault fault) -> fault.place().line())
                        .thenComparing(fault -> fault.place().column()))
                .toList();
        boolean runs = faults.stream().noneMatch(Fault::isError);
        return new Checked(faults, runs ? Optional.of(new Compiled(hook, names.frame(), compiled)) : Optional.empty());
    }
}
