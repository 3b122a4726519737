package dev.cartage.hub.rule;

import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import java.util.List;
import java.util.stream.Stream;

/** All statements of a rule, those within others too. */
final class Statements {
    private Statements() {}

    static Stream<Statement> all(Rule rule) {
        return all(rule.body());
    }

    private static Stream<Statement> all(List<Statement> body) {
        return body.stream().flatMap(Statements::within);
    }

    /** The statement, and all those within it. */
    static Stream<Statement> within(Statement statement) {
        return Stream.concat(Stream.of(statement), inside(statement));
    }

    private static Stream<Statement> inside(Statement statement) {
        return switch (statement) {
            case Statement.When when ->
                Stream.concat(when.branches().stream().flatMap(branch -> all(branch.body())), all(when.otherwise()));
            case Statement.For loop -> all(loop.body());
            case Statement.Add add -> add.sets().stream().map(Statement.class::cast);
            case Statement.Comment _,
                    Statement.Set _,
                    Statement.Accumulate _,
                    Statement.Default _,
                    Statement.Decide _,
                    Statement.Route _,
                    Statement.Bundle _,
                    Statement.Hold _,
                    Statement.Split _,
                    Statement.Archive _,
                    Statement.Fail _,
                    Statement.Print _,
                    Statement.Tag _,
                    Statement.Notify _ -> Stream.empty();
        };
    }
}
