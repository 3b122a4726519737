package dev.cartage.rules;

import dev.cartage.rules.engine.Checked;
import dev.cartage.rules.engine.Compiled;
import dev.cartage.rules.engine.Compiler;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Parsed;
import dev.cartage.rules.syntax.Parser;
import dev.cartage.rules.syntax.Printer;
import dev.cartage.rules.syntax.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way into the rule language: text to rules, rules to text, rules to something that runs. */
public final class Rules {
    private Rules() {}

    /** Reads a text; answers with its rules, or with what is wrong with it. */
    public static Parsed parse(String text) {
        return Parser.parse(text);
    }

    /** Writes rules in the canonical layout. */
    public static String print(List<Rule> rules) {
        return Printer.print(rules);
    }

    /** Checks rules that run one after the other at the hook, general ones first. */
    public static Checked check(List<Rule> rules, Hook hook, Tables tables) {
        return Compiler.compile(rules, hook, tables);
    }

    /** Reads and checks in one; the faults of the text where it cannot be read. */
    public static Checked check(String text, Hook hook, Tables tables) {
        Parsed parsed = parse(text);
        return parsed.isFaultless()
                ? check(parsed.rules(), hook, tables)
                : new Checked(parsed.faults(), Optional.empty());
    }

    /**
     * Makes rules ready to run.
     *
     * @throws IllegalArgumentException where they have errors; its message lists them
     */
    public static Compiled compile(String text, Hook hook, Tables tables) {
        Checked checked = check(text, hook, tables);
        return checked.compiled()
                .orElseThrow(() -> new IllegalArgumentException(
                        checked.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"))));
    }
}
