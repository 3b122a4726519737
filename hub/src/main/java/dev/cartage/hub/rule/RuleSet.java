package dev.cartage.hub.rule;

import dev.cartage.model.Problem;
import dev.cartage.rules.Rules;
import dev.cartage.rules.engine.Checked;
import dev.cartage.rules.engine.Compiled;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Rule;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rules that run at a hook in one place, compiled. Immutable: any number of threads may run it. */
public final class RuleSet {
    /** What is kept of one rule's doings; a rule that does more is cut short in the record, not in what it does. */
    private static final int MOST_WORDS = 30;

    private final Map<String, SavedRule> rules;
    private final Optional<Compiled> compiled;
    private final Optional<Problem> broken;
    private final ZoneId zone;

    private RuleSet(Map<String, SavedRule> rules, Optional<Compiled> compiled, Optional<Problem> broken, ZoneId zone) {
        this.rules = rules;
        this.compiled = compiled;
        this.broken = broken;
        this.zone = zone;
    }

    /** Where two rules have one name, the second is called "name (2)" in what people read. */
    static RuleSet of(Hook hook, List<SavedRule> inOrder, dev.cartage.rules.hook.Tables tables, ZoneId zone) {
        Map<String, SavedRule> named = new LinkedHashMap<>();
        List<Rule> parsed = new ArrayList<>();
        for (SavedRule saved : inOrder) {
            for (Rule rule : Rules.parse(saved.text()).rules()) {
                String name = free(rule.name(), named);
                named.put(name, saved);
                parsed.add(new Rule(name, rule.body(), rule.place()));
            }
        }
        Checked checked = Rules.check(parsed, hook, tables);
        return new RuleSet(named, checked.compiled(), problem(checked), zone);
    }

    private static String free(String name, Map<String, SavedRule> named) {
        String free = name;
        for (int i = 2; named.containsKey(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private static Optional<Problem> problem(Checked checked) {
        return checked.faults().stream()
                .filter(Fault::isError)
                .findFirst()
                .map(fault -> new Problem(
                        "rules-broken",
                        "The rules cannot run: " + fault,
                        "Correct the rule, or switch it off, then reprocess."));
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Why none of these rules can run, as after an update that knows a field no more. Nothing may pass them then. */
    public Optional<Problem> broken() {
        return broken;
    }

    /** In which rules mean days and times. */
    public ZoneId zone() {
        return zone;
    }

    /** @throws IllegalStateException if the set is {@link #broken} */
    public Result run(Input input) {
        return compiled.orElseThrow(() -> new IllegalStateException("These rules cannot run"))
                .run(input);
    }

    /** Which of the rules did what, in their order. */
    public List<Touch> touched(Result result) {
        Map<String, List<String>> did = new LinkedHashMap<>();
        note(result.decisions(), did);
        List<Touch> touches = new ArrayList<>();
        rules.forEach((name, rule) -> Optional.ofNullable(did.get(name))
                .ifPresent(words -> touches.add(new Touch(rule.id(), rule.version(), name, words))));
        return touches;
    }

    private static void note(List<Decision> decisions, Map<String, List<String>> did) {
        for (Decision decision : decisions) {
            List<String> words = did.computeIfAbsent(decision.origin().rule(), _ -> new ArrayList<>());
            if (words.size() < MOST_WORDS) {
                words.add(DecisionWords.of(decision));
            }
            if (decision instanceof Decision.Split split) {
                split.children().forEach(child -> note(child.result().decisions(), did));
            }
        }
    }

    /** The rule that a decision came from. */
    public Function<Decision, Long> ruleIds() {
        return decision -> Optional.ofNullable(rules.get(decision.origin().rule()))
                .map(SavedRule::id)
                .orElse(0L);
    }

    public List<SavedRule> rules() {
        return List.copyOf(rules.values());
    }
}
