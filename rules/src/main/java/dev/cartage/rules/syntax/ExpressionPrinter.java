package dev.cartage.rules.syntax;

import static dev.cartage.rules.syntax.Literals.quoted;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes expressions with no more parentheses than they need. */
final class ExpressionPrinter {
    // How tightly each form binds: the ladder of the grammar, from loose to tight.
    private static final int OR = 0;
    private static final int AND = 1;
    private static final int NOT = 2;
    private static final int COMPARISON = 3;
    private static final int TIMED = 4;
    private static final int JOIN = 5;
    private static final int SUM = 6;
    private static final int PRODUCT = 7;
    private static final int SUFFIXED = 8;
    private static final int PREFIXED = 9;

    private ExpressionPrinter() {}

    static String print(Expression expression) {
        return print(expression, OR);
    }

    static String timed(Expression expression) {
        return print(expression, TIMED);
    }

    static String join(Expression expression) {
        return print(expression, JOIN);
    }

    private static String print(Expression expression, int loosest) {
        String text = text(expression);
        return binding(expression) < loosest ? "(" + text + ")" : text;
    }

    private static int binding(Expression expression) {
        return switch (expression) {
            case Expression.Or _ -> OR;
            case Expression.And _ -> AND;
            case Expression.Not _ -> NOT;
            case Expression.Compare _, Expression.Matches _, Expression.OneOf _, Expression.Has _ -> COMPARISON;
            case Expression.Shift _ -> TIMED;
            case Expression.Join _ -> JOIN;
            case Expression.Arithmetic sum -> isSum(sum) ? SUM : PRODUCT;
            case Expression.Cast _,
                    Expression.Matching _,
                    Expression.Replacing _,
                    Expression.Padded _,
                    Expression.Rounded _ -> SUFFIXED;
            case Expression.Length _,
                    Expression.Part _,
                    Expression.Lookup _,
                    Expression.Text _,
                    Expression.Numeral _,
                    Expression.Flag _,
                    Expression.Blank _,
                    Expression.Date _,
                    Expression.Path _,
                    Expression.Variable _ -> PREFIXED;
        };
    }

    private static boolean isSum(Expression.Arithmetic arithmetic) {
        return switch (arithmetic.operator()) {
            case PLUS, MINUS -> true;
            case TIMES, DIVIDED -> false;
        };
    }

    private static String text(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> quoted(text.of());
            case Expression.Numeral number -> number.of().toPlainString();
            case Expression.Flag flag -> String.valueOf(flag.of());
            case Expression.Blank _ -> "blank";
            case Expression.Date date -> date.form().toString();
            case Expression.Path path -> path(path);
            case Expression.Variable variable -> "$" + variable.name() + (variable.question() ? "?" : "");
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Join join -> parts(join.parts(), " & ", SUM);
            case Expression.Shift shift ->
                shift.span() + (shift.after() ? " after " : " before ") + print(shift.of(), TIMED);
            case Expression.Cast cast ->
                print(cast.of(), SUFFIXED) + " as " + cast.to().name().toLowerCase(Locale.ROOT);
            case Expression.Matching matching -> print(matching.of(), SUFFIXED) + " matching " + matching.pattern();
            case Expression.Replacing replacing ->
                print(replacing.of(), SUFFIXED) + " replacing " + sought(replacing.sought()) + " with "
                        + print(replacing.with(), PREFIXED);
            case Expression.Padded padded ->
                print(padded.of(), SUFFIXED) + " padded to " + print(padded.to(), PREFIXED) + " with "
                        + print(padded.with(), PREFIXED);
            case Expression.Rounded rounded ->
                print(rounded.of(), SUFFIXED) + " rounded to " + print(rounded.to(), PREFIXED);
            case Expression.Length length -> "length of " + print(length.of(), PREFIXED);
            case Expression.Part part ->
                (part.first() ? "first " : "last ") + print(part.count(), PREFIXED) + " of "
                        + print(part.of(), PREFIXED);
            case Expression.Lookup lookup -> lookup(lookup);
            case Expression.Compare compare ->
                print(compare.left(), TIMED) + " " + compare.comparison().word() + " " + print(compare.right(), TIMED);
            case Expression.Matches matches -> print(matches.of(), TIMED) + " matches " + matches.pattern();
            case Expression.OneOf oneOf ->
                print(oneOf.of(), TIMED)
                        + (oneOf.none() ? " is_none_of " : " is_one_of ")
                        + parts(oneOf.choices(), ", ", TIMED);
            case Expression.Has has ->
                path(has.in()) + " has " + has.quantifier().name().toLowerCase(Locale.ROOT) + " " + has.collection()
                        + " with (" + print(has.condition()) + ")";
            case Expression.Not not -> "not " + print(not.of(), NOT);
            case Expression.And and -> parts(and.parts(), " and ", NOT);
            case Expression.Or or -> parts(or.parts(), " or ", AND);
        };
    }

    private static String parts(List<Expression> parts, String between, int loosest) {
        return parts.stream().map(part -> print(part, loosest)).collect(Collectors.joining(between));
    }

    private static String arithmetic(Expression.Arithmetic arithmetic) {
        String sign = switch (arithmetic.operator()) {
            case PLUS -> " + ";
            case MINUS -> " - ";
            case TIMES -> " * ";
            case DIVIDED -> " / ";
        };
        int loosest = isSum(arithmetic) ? SUM : PRODUCT;
        return print(arithmetic.left(), loosest) + sign + print(arithmetic.right(), loosest + 1);
    }

    private static String sought(Expression.Sought sought) {
        return switch (sought) {
            case Expression.Sought.Literal literal -> print(literal.text(), PREFIXED);
            case Expression.Sought.Match match -> match.pattern().toString();
        };
    }

    private static String lookup(Expression.Lookup lookup) {
        String column = lookup.column().isEmpty() ? "" : " column " + quoted(lookup.column());
        return "lookup " + print(lookup.key(), PREFIXED) + " in " + quoted(lookup.table()) + column;
    }

    private static String path(Expression.Path path) {
        StringBuilder text = new StringBuilder(path.head());
        for (Expression.Step step : path.steps()) {
            text.append(
                    switch (step) {
                        case Expression.Step.Key key -> "." + key.name();
                        case Expression.Step.Index index -> "[" + print(index.at()) + "]";
                    });
        }
        return text.append(path.question() ? "?" : "").toString();
    }
}
