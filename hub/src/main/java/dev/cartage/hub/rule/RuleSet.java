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
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that run at a hook in one place, compiled. Immutable: any number of threads may run it. */
public final class RuleSet {
    /** What is kept of one rule's doings; a rule that does more is cut short in the record, not in what it does. */
    private static final int MOST_WORDS = 30;

    private final Map<String, SavedRule> rules;
    private final Optional<Compiled> compiled;
    private final Optional<Problem> broken;
    private final ZoneId zone;
    private final boolean readsSource;

    private RuleSet(Map<String, SavedRule> rules, Optional<Compiled> compiled, Optional<Problem> broken, ZoneId zone) {
        this.rules = rules;
        this.compiled = compiled;
        this.broken = broken;
        this.zone = zone;
        this.readsSource = rules.values().stream().anyMatch(SavedRule::readsSource);
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

    /** Whether any of them looks at the store's own data. */
    public boolean readsSource() {
        return readsSource;
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

    /** What people are to be told, by parts of a split order too. */
    public List<RuleLog.Notice> notices(Result result) {
        List<RuleLog.Notice> notices = new ArrayList<>();
        for (Decision.Notify notify : result.all(Decision.Notify.class)) {
            long rule = Optional.ofNullable(rules.get(notify.origin().rule()))
                    .map(SavedRule::id)
                    .orElse(0L);
            notices.add(new RuleLog.Notice(rule, notify.whom(), notify.sentence()));
        }
        result.first(Decision.Split.class)
                .ifPresent(split -> split.children().forEach(child -> notices.addAll(notices(child.result()))));
        return notices;
    }

    /** A run as it is kept. */
    public RuleLog.Entry entry(long orderId, Hook hook, Instant at, Result result) {
        return new RuleLog.Entry(orderId, hook, at, touched(result), notices(result));
    }

    public List<SavedRule> rules() {
        return List.copyOf(rules.values());
    }
}
