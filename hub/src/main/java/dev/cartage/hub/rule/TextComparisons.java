package dev.cartage.hub.rule;

import dev.cartage.rules.syntax.AllStatements;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Finds which fields a rule compares with which texts, letter by letter. */
final class TextComparisons {
    private TextComparisons() {}

    /**
     * A field that a rule compares, letter by letter, with a text.
     *
     * @param fits told a value of the field and the text: whether the comparison finds the one in the other
     */
    record Compared(Expression.Path path, Expression.Text text, BiPredicate<String, String> fits) {}

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
            case Statement.For _, Statement.Add _, Statement.Plain _ -> Stream.empty();
        };
    }

    private static Stream<Compared> compared(Expression condition) {
        return switch (condition) {
            case Expression.And and -> and.parts().stream().flatMap(TextComparisons::compared);
            case Expression.Or or -> or.parts().stream().flatMap(TextComparisons::compared);
            case Expression.Not not -> compared(not.of());
            case Expression.Has has -> compared(has.condition());
            case Expression.OneOf oneOf -> pairs(oneOf.of(), oneOf.choices(), String::equals);
            case Expression.Compare compare -> compared(compare);
            case Expression.Matches _, Expression.Value _ -> Stream.empty();
        };
    }

    private static Stream<Compared> compared(Expression.Compare compare) {
        List<Expression> right = List.of(compare.right());
        return switch (compare.comparison()) {
            case IS, IS_NOT -> pairs(compare.left(), right, String::equals);
            case CONTAINS -> pairs(compare.left(), right, String::contains);
            case STARTS_WITH -> pairs(compare.left(), right, String::startsWith);
            case ENDS_WITH -> pairs(compare.left(), right, String::endsWith);
            case IS_LIKE, ABOVE, BELOW, AT_LEAST, AT_MOST, IS_ON, IS_IN -> Stream.empty();
        };
    }

    private static Stream<Compared> pairs(Expression left, List<Expression> rights, BiPredicate<String, String> fits) {
        return left instanceof Expression.Path path
                ? rights.stream()
                        .filter(Expression.Text.class::isInstance)
                        .map(right -> new Compared(path, (Expression.Text) right, fits))
                : Stream.empty();
    }
}
