package dev.cartage.rules.assist;

import static dev.cartage.rules.assist.Phrases.named;
import static dev.cartage.rules.assist.Phrases.quoted;

import dev.cartage.rules.syntax.DateForm;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Printer;
import java.util.List;
import java.util.stream.Collectors;

/** Says values and conditions in plain words. */
final class ValueWords {
    private ValueWords() {}

    static String say(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> quoted(text.of());
            case Expression.Numeral number -> number.of().toPlainString();
            case Expression.Flag flag -> flag.of() ? "yes" : "no";
            case Expression.Blank _ -> "nothing";
            case Expression.Date date -> date(date.form());
            case Expression.Path path -> path(path);
            case Expression.Variable variable -> "$" + variable.name() + (variable.question() ? " is set" : "");
            case Expression.Arithmetic sum -> inner(sum.left()) + sign(sum.operator()) + inner(sum.right());
            case Expression.Join join -> list(join.parts(), " followed by ");
            case Expression.Shift shift ->
                Phrases.span(shift.span()) + (shift.after() ? " after " : " before ") + say(shift.of());
            case Expression.Cast cast -> cast(cast);
            case Expression.Matching matching -> "what " + matching.pattern() + " finds in " + say(matching.of());
            case Expression.Replacing replacing -> replacing(replacing);
            case Expression.Padded padded ->
                say(padded.of()) + " filled up to " + say(padded.to()) + " letters with " + say(padded.with());
            case Expression.Rounded rounded -> say(rounded.of()) + " rounded to " + say(rounded.to()) + " decimals";
            case Expression.Length length -> "the length of " + say(length.of());
            case Expression.Part part ->
                "the " + (part.first() ? "first " : "last ") + say(part.count()) + " letters of " + say(part.of());
            case Expression.Lookup lookup ->
                "the " + (lookup.column().isEmpty() ? "value" : lookup.column()) + " for " + say(lookup.key())
                        + " in the table " + quoted(lookup.table());
            case Expression.Compare compare -> ConditionWords.compare(compare);
            case Expression.Matches matches -> say(matches.of()) + " matches " + matches.pattern();
            case Expression.OneOf oneOf ->
                say(oneOf.of()) + (oneOf.none() ? " is none of " : " is one of ") + list(oneOf.choices(), ", ");
            case Expression.Has has -> ConditionWords.has(has);
            case Expression.Not not -> "not (" + say(not.of()) + ")";
            case Expression.And and -> list(and.parts(), " and ");
            case Expression.Or or -> list(or.parts(), " or ");
        };
    }

    private static String list(List<Expression> parts, String between) {
        return parts.stream().map(ValueWords::inner).collect(Collectors.joining(between));
    }

    private static String inner(Expression part) {
        return part instanceof Expression.And || part instanceof Expression.Or || part instanceof Expression.Arithmetic
                ? "(" + say(part) + ")"
                : say(part);
    }

    private static String date(DateForm form) {
        return switch (form) {
            case DateForm.Word word -> named(word.toString().substring(1));
            case DateForm.Day day -> day.of().toString();
            case DateForm.Moment moment -> moment.of().toString().replace('T', ' ');
            case DateForm.Time time -> time.of().toString();
            case DateForm.Weekday weekday -> title(weekday.toString());
            case DateForm.InMonth month -> title(month.toString());
            case DateForm.InYear year -> year.of().toString();
        };
    }

    private static String title(String form) {
        return Character.toUpperCase(form.charAt(1)) + form.substring(2);
    }

    /** {@code order.shipping_address.country} as {@code the order's shipping address country}. */
    private static String path(Expression.Path path) {
        String own =
                path.steps().isEmpty() ? "the " + named(path.head()) : "the " + named(path.head()) + "'s" + steps(path);
        return own + (path.question() ? " is there" : "");
    }

    private static String steps(Expression.Path path) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < path.steps().size(); i++) {
            words.append(' ').append(step(path, i));
        }
        return words.toString();
    }

    private static String step(Expression.Path path, int i) {
        boolean ofCustom = i == 1 && begins(path, "custom");
        boolean asTheStoreSaidIt = i > 0 && begins(path, "source");
        return switch (path.steps().get(i)) {
            case Expression.Step.Key(String name) when ofCustom -> "field " + quoted(name);
            case Expression.Step.Key(String name) -> asTheStoreSaidIt ? name : named(name);
            case Expression.Step.Index(Expression at) when ofCustom -> "field " + say(at);
            case Expression.Step.Index(Expression at) -> "[" + Printer.print(at) + "]";
        };
    }

    private static boolean begins(Expression.Path path, String name) {
        return path.steps().getFirst() instanceof Expression.Step.Key(String first) && first.equals(name);
    }

    private static String sign(Expression.Arithmetic.Operator operator) {
        return switch (operator) {
            case PLUS -> " plus ";
            case MINUS -> " minus ";
            case TIMES -> " times ";
            case DIVIDED -> " divided by ";
        };
    }

    private static String cast(Expression.Cast cast) {
        String of = say(cast.of());
        return switch (cast.to()) {
            case TEXT -> of + " as text";
            case UPPER -> of + " in capitals";
            case LOWER -> of + " in small letters";
            case TRIMMED -> of + " without outer blanks";
            case NUMBER -> of + " as a number";
            case DATE -> of + " as a date";
        };
    }

    private static String replacing(Expression.Replacing replacing) {
        String sought = switch (replacing.sought()) {
            case Expression.Sought.Literal literal -> say(literal.text());
            case Expression.Sought.Match match -> match.pattern().toString();
        };
        return say(replacing.of()) + " with " + say(replacing.with()) + " in place of " + sought;
    }
}
