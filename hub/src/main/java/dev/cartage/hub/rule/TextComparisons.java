package dev.cartage.hub.rule;

import dev.cartage.rules.syntax.AllStatements;
import dev.cartage.rules.syntax.Comparison;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Finds which fields a rule compares with which texts, letter by letter. */
final class TextComparisons {
    private TextComparisons() {}

    /** A field that a rule compares, letter by letter, with a text. */
    record Compared(Expression.Path path, Expression.Text text) {}

    static Stream<Compared> of(Rule rule) {
        return AllStatements.of(rule.body())
                .flatMap(TextComparisons::conditions)
                .flatMap(TextComparisons::compared);
    }

    private static Stream<Expression> conditions(Statement statement) {
        return switch (statement) {
            case Statement.When when -> when.branches().stream().map(Statement.Branch::condition);
            case Statement.Split split ->
                split.apart() instanceof Statement.Apart.Where where ? Stream.of(where.condition()) : Stream.empty();
            case Statement.Set set -> Stream.of(set.value());
            case Statement.Comment _,
                    Statement.For _,
                    Statement.Accumulate _,
                    Statement.Default _,
                    Statement.Decide _,
                    Statement.Route _,
                    Statement.Bundle _,
                    Statement.Hold _,
                    Statement.Archive _,
                    Statement.Fail _,
                    Statement.Print _,
                    Statement.Add _,
                    Statement.Tag _,
                    Statement.Notify _ -> Stream.empty();
        };
    }

    private static Stream<Compared> compared(Expression condition) {
        return switch (condition) {
            case Expression.And and -> and.parts().stream().flatMap(TextComparisons::compared);
            case Expression.Or or -> or.parts().stream().flatMap(TextComparisons::compared);
            case Expression.Not not -> compared(not.of());
            case Expression.Has has -> compared(has.condition());
            case Expression.OneOf oneOf -> pairs(oneOf.of(), oneOf.choices());
            case Expression.Compare compare ->
                compare.comparison() == Comparison.IS || compare.comparison() == Comparison.IS_NOT
                        ? pairs(compare.left(), List.of(compare.right()))
                        : Stream.empty();
            case Expression.Text _,
                    Expression.Numeral _,
                    Expression.Flag _,
                    Expression.Blank _,
                    Expression.Date _,
                    Expression.Path _,
                    Expression.Variable _,
                    Expression.Arithmetic _,
                    Expression.Join _,
                    Expression.Shift _,
                    Expression.Cast _,
                    Expression.Matching _,
                    Expression.Replacing _,
                    Expression.Padded _,
                    Expression.Rounded _,
                    Expression.Length _,
                    Expression.Part _,
                    Expression.Lookup _,
                    Expression.Matches _ -> Stream.empty();
        };
    }

    private static Stream<Compared> pairs(Expression left, List<Expression> rights) {
        return left instanceof Expression.Path path
                ? rights.stream()
                        .filter(Expression.Text.class::isInstance)
                        .map(right -> new Compared(path, (Expression.Text) right))
                : Stream.empty();
    }
}
