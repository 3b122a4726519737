package dev.cartage.hub.rule;

import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Target;

/** Decisions in words, for people. */
public final class DecisionWords {
    private static final int LONGEST = 2_000;

    private DecisionWords() {}

    public static String of(Decision decision) {
        return switch (decision) {
            case Decision.Set set ->
                subject(set.target()) + set.field() + ": " + quoted(set.before()) + " → " + quoted(set.after());
            case Decision.Add add -> "added " + add.target();
            case Decision.Accept accept -> "accepted " + accept.target();
            case Decision.Reject reject -> "rejected " + reject.target() + ": " + reject.reason();
            case Decision.Route route ->
                "routed " + route.target() + " to warehouse " + RoutesNowhere.words(route.warehouse())
                        + (route.facility().isEmpty() ? "" : " / “" + route.facility() + "”");
            case Decision.Bundle bundle -> "bundled by " + quoted(bundle.key());
            case Decision.Hold hold ->
                "held until " + hold.until() + (hold.reason().isEmpty() ? "" : ": " + hold.reason());
            case Decision.Split split -> "split into " + split.children().size();
            case Decision.Archive archive -> "archived " + archive.target();
            case Decision.Fail fail -> "failed: " + fail.problem().sentence();
            case Decision.Print print -> "printed " + quoted(print.text());
            case Decision.Tag tag -> "tagged " + quoted(tag.tag());
            case Decision.Notify notify -> "notified " + notify.whom() + ": " + notify.sentence();
        };
    }

    private static String subject(Target target) {
        return target.line() == 0 ? "" : target + " ";
    }

    private static String quoted(String text) {
        return "“" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "”";
    }
}
