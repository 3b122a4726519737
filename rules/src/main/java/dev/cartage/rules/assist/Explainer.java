package dev.cartage.rules.assist;

import static dev.cartage.rules.assist.Phrases.named;
import static dev.cartage.rules.assist.Phrases.quoted;
import static dev.cartage.rules.assist.ValueWords.say;

import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Statement;
import java.util.stream.Collectors;

/** Says in plain words what a statement does; of one that holds others, its own part. */
public final class Explainer {
    private Explainer() {}

    /** One sentence; it ends with a colon where other statements follow inside. */
    public static String explain(Statement statement) {
        return switch (statement) {
            case Statement.Comment comment -> comment.text();
            case Statement.Set set -> set(set) + ".";
            case Statement.When when -> branch(when, 0);
            case Statement.For loop -> "For each " + one(loop.collection()) + " of " + say(loop.in()) + ":";
            case Statement.Accumulate all ->
                all.tallies().stream()
                        .map(Explainer::tally)
                        .collect(Collectors.joining("; ", "Over the " + named(all.collection()) + ", work out ", "."));
            case Statement.Default end -> "Where nothing else decided, " + verdict(end.verdict(), end.record()) + ".";
            case Statement.Decide decide -> capital(verdict(decide.verdict(), decide.record())) + ".";
            case Statement.Route route -> "Send the " + named(route.record()) + " to " + warehouse(route) + ".";
            case Statement.Bundle bundle ->
                "Ship as one what comes with the same " + say(bundle.key()) + " within "
                        + Phrases.span(bundle.waiting()) + ".";
            case Statement.Hold hold -> "Hold the " + named(hold.record()) + " " + until(hold) + reason(hold) + ".";
            case Statement.Split split -> split(split);
            case Statement.Archive archive ->
                "Put the " + named(archive.record()) + " away. No further rule runs for it.";
            case Statement.Fail fail ->
                "Put the " + named(fail.record()) + " in Error and say " + say(fail.sentence())
                        + ". No further rule runs for it.";
            case Statement.Print print -> "Write " + say(print.value()) + " into the trace.";
            case Statement.Add add ->
                add.sets().stream()
                        .map(Explainer::part)
                        .collect(Collectors.joining(
                                ", ",
                                "Add " + say(add.count()) + " to the " + named(add.collection()) + ", with ",
                                "."));
            case Statement.Tag tag -> "Tag the " + named(tag.record()) + " with " + say(tag.tag()) + ".";
            case Statement.Notify tell -> "Tell " + say(tell.whom()) + ": " + say(tell.sentence()) + ".";
        };
    }

    private static String set(Statement.Set set) {
        String target = say((Expression) set.target());
        return set.value() instanceof Expression.Blank
                ? "Empty " + target
                : "Set " + target + " to " + say(set.value());
    }

    /** Sentence of one branch of a when, from 0. */
    public static String branch(Statement.When when, int index) {
        Expression condition = when.branches().get(index).condition();
        if (condition instanceof Expression.Flag always && always.of()) {
            return index == 0 ? "Always:" : "Otherwise:";
        }
        return (index == 0 ? "If " : "Otherwise, if ") + say(condition) + ":";
    }

    private static String one(String collection) {
        String words = named(collection);
        return words.endsWith("ies")
                ? words.substring(0, words.length() - 3) + "y"
                : words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
    }

    private static String tally(Statement.Tally tally) {
        return named(tally.name())
                + switch (tally.how()) {
                    case SUM -> ", the sum of " + say(tally.of());
                    case COUNT -> ", how many have " + say(tally.of());
                    case JOIN -> ", all of " + say(tally.of()) + " with " + quoted(tally.separator()) + " between";
                };
    }

    private static String verdict(Statement.Verdict verdict, String record) {
        return switch (verdict) {
            case ACCEPT -> "keep the " + named(record);
            case REJECT ->
                record.endsWith("line") || record.endsWith("item")
                        ? "drop the " + named(record)
                        : "skip the " + named(record);
        };
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String warehouse(Statement.Route route) {
        String warehouse = switch (route.warehouse()) {
            case Statement.Warehouse.Numbered numbered -> "warehouse " + numbered.number();
            case Statement.Warehouse.Named named -> "the warehouse " + quoted(named.name());
        };
        return warehouse + (route.facility().isEmpty() ? "" : ", facility " + quoted(route.facility()));
    }

    private static String until(Statement.Hold hold) {
        return switch (hold.until()) {
            case Statement.Until.Lapse lapse -> "for " + Phrases.span(lapse.span());
            case Statement.Until.Moment moment -> "until " + say(moment.at());
        };
    }

    private static String reason(Statement.Hold hold) {
        return hold.reason().map(reason -> ", because of " + say(reason)).orElse("");
    }

    private static String split(Statement.Split split) {
        String suffix = split.suffix().isEmpty() ? "" : " Its number ends in " + quoted(split.suffix()) + ".";
        return switch (split.apart()) {
            case Statement.Apart.Where where ->
                "Move the " + named(split.collection()) + " where " + say(where.condition())
                        + " to an order of their own." + suffix;
            case Statement.Apart.By by -> "Make one order for each " + say(by.value()) + "." + suffix;
        };
    }

    private static String part(Statement.Set set) {
        return say((Expression) set.target()) + " " + say(set.value());
    }
}
