package dev.cartage.hub.rule;

import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * What rules would do with an order.
 *
 * @param words all that they would do, in words, in a fixed order
 */
public record Forecast(Fate fate, List<String> words) {
    public Forecast {
        words = List.copyOf(words);
    }

    /** Where the order would end up. */
    public enum Fate {
        LEAVES("Sent on"),
        SKIPPED("Skipped"),
        ARCHIVED("Archived"),
        FAILED("Error"),
        SPLIT("Split"),
        BUNDLED("Bundled"),
        HELD("Delayed"),
        ROUTED("Routed");

        private final String title;

        Fate(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static Forecast of(Result result) {
        List<String> words = new ArrayList<>();
        collect("", result, words);
        return new Forecast(fate(result), words.stream().sorted().toList());
    }

    private static Fate fate(Result result) {
        if (result.failure().isPresent()) {
            return Fate.FAILED;
        }
        if (result.first(Decision.Archive.class).isPresent()) {
            return Fate.ARCHIVED;
        }
        if (result.isRejected()) {
            return Fate.SKIPPED;
        }
        if (result.first(Decision.Split.class).isPresent()) {
            return Fate.SPLIT;
        }
        if (result.first(Decision.Bundle.class).isPresent()) {
            return Fate.BUNDLED;
        }
        if (result.first(Decision.Hold.class).isPresent()) {
            return Fate.HELD;
        }
        return result.first(Decision.Route.class).isPresent() ? Fate.ROUTED : Fate.LEAVES;
    }

    /** What nobody outside the rules would notice is left out: prints, and that something stays as it is. */
    private static void collect(String part, Result result, List<String> words) {
        for (Decision decision : result.decisions()) {
            switch (decision) {
                case Decision.Print _, Decision.Accept _ -> {}
                case Decision.Reject reject -> words.add(part + "rejected " + reject.target());
                case Decision.Fail fail -> words.add(part + "failed: " + cause(fail));
                case Decision.Split split -> {
                    words.add(part + DecisionWords.of(decision));
                    split.children().forEach(child -> collect("part “" + child.suffix() + "” ", child.result(), words));
                }
                case Decision.Set _,
                        Decision.Add _,
                        Decision.Route _,
                        Decision.Bundle _,
                        Decision.Hold _,
                        Decision.Archive _,
                        Decision.Tag _,
                        Decision.Notify _ -> words.add(part + DecisionWords.of(decision));
            }
        }
    }

    /** Without the rule's name, so that a rule that is only called differently makes no difference. */
    private static String cause(Decision.Fail fail) {
        return fail.problem().code().equals("rule-failed")
                ? fail.problem().sentence()
                : fail.problem().code();
    }
}
