package dev.cartage.rules.syntax;

import static dev.cartage.rules.syntax.ExpressionPrinter.join;
import static dev.cartage.rules.syntax.ExpressionPrinter.print;
import static dev.cartage.rules.syntax.ExpressionPrinter.timed;
import static dev.cartage.rules.syntax.Literals.quoted;

import java.util.Locale;

/** Writes a statement on one line; of one that holds others, its first line. */
public final class OneLine {
    private OneLine() {}

    public static String of(Statement statement) {
        return switch (statement) {
            case Statement.Comment comment -> "# " + comment.text();
            case Statement.Set set -> "set " + print((Expression) set.target()) + " to " + print(set.value());
            case Statement.When when ->
                "when " + print(when.branches().getFirst().condition());
            case Statement.For loop -> "for " + loop.collection() + " in " + print(loop.in());
            case Statement.Accumulate all -> "accumulate " + all.collection() + " in " + print(all.in());
            case Statement.Default end -> "default " + word(end.verdict()) + " " + end.record();
            case Statement.Decide decide -> word(decide.verdict()) + " " + decide.record();
            case Statement.Route route -> "route " + route.record() + " to warehouse " + destination(route);
            case Statement.Bundle bundle ->
                "bundle " + bundle.record() + " using " + print(bundle.key()) + " waiting " + bundle.waiting();
            case Statement.Hold hold -> "hold " + hold.record() + " " + until(hold) + reason(hold);
            case Statement.Split split ->
                "split " + split.collection() + " in " + print(split.in()) + " " + apart(split.apart())
                        + (split.suffix().isEmpty() ? "" : " as " + quoted(split.suffix()));
            case Statement.Archive archive -> "archive " + archive.record();
            case Statement.Fail fail -> "fail " + fail.record() + " with " + print(fail.sentence());
            case Statement.Print print -> "print " + print(print.value());
            case Statement.Add add -> "add " + join(add.count()) + " to " + add.collection() + " in " + print(add.in());
            case Statement.Tag tag -> "tag " + tag.record() + " with " + print(tag.tag());
            case Statement.Notify tell -> "notify " + join(tell.whom()) + " with " + print(tell.sentence());
        };
    }

    private static String word(Statement.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String destination(Statement.Route route) {
        String warehouse = switch (route.warehouse()) {
            case Statement.Warehouse.Numbered numbered -> String.valueOf(numbered.number());
            case Statement.Warehouse.Named named -> quoted(named.name());
        };
        return warehouse + (route.facility().isEmpty() ? "" : " / " + quoted(route.facility()));
    }

    private static String until(Statement.Hold hold) {
        return switch (hold.until()) {
            case Statement.Until.Lapse lapse -> "for " + lapse.span();
            case Statement.Until.Moment moment -> "until " + print(moment.at());
        };
    }

    private static String reason(Statement.Hold hold) {
        return hold.reason().map(reason -> " with " + print(reason)).orElse("");
    }

    private static String apart(Statement.Apart apart) {
        return switch (apart) {
            case Statement.Apart.Where where -> "when (" + print(where.condition()) + ")";
            case Statement.Apart.By by -> "by " + timed(by.value());
        };
    }
}
