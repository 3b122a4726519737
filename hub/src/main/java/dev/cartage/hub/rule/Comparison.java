package dev.cartage.hub.rule;

import dev.cartage.hub.rule.BackTest.Difference;
import dev.cartage.hub.rule.RecentOrders.Past;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs two lists of rules over the same order, at the moment of its import, and tells what differs. */
final class Comparison {
    private final RuleSets sets;
    private final List<SavedRule> active;
    private final List<SavedRule> proposed;
    private final Map<Where, Pair> pairs = new HashMap<>();

    private record Pair(RuleSet before, RuleSet after) {}

    /** @param difference empty where both do the same */
    record Answer(Optional<Difference> difference) {}

    Comparison(RuleSets sets, List<SavedRule> active, List<SavedRule> proposed) {
        this.sets = sets;
        this.active = active;
        this.proposed = proposed;
    }

    boolean readsSource() {
        return active.stream().anyMatch(SavedRule::readsSource)
                || proposed.stream().anyMatch(SavedRule::readsSource);
    }

    /** Compiles what the page needs, before many threads read it. */
    void prepare(List<Past> page) {
        page.forEach(past -> pairs.computeIfAbsent(
                past.where(), where -> new Pair(compile(active, where), compile(proposed, where))));
    }

    private RuleSet compile(List<SavedRule> rules, Where where) {
        List<SavedRule> counting =
                rules.stream().filter(rule -> rule.covers(where)).toList();
        return sets.of(Hook.ORDER_IMPORT, where, counting);
    }

    /** Empty where the order cannot be read. */
    Optional<Answer> compare(Past past) {
        Pair pair = pairs.get(past.where());
        Optional<Subject> subject = past.subject().get();
        if (pair == null || subject.isEmpty()) {
            return Optional.empty();
        }
        Input input = new Input(List.of(subject.get()), past.at(), pair.before().zone(), false);
        Result before = pair.before().run(input);
        Result after = pair.after().run(input);
        if (before.decisions().equals(after.decisions())) {
            return Optional.of(new Answer(Optional.empty()));
        }
        Forecast then = Forecast.of(before);
        Forecast now = Forecast.of(after);
        return Optional.of(new Answer(
                then.equals(now)
                        ? Optional.empty()
                        : Optional.of(new Difference(past.orderId(), past.number(), then, now))));
    }
}
