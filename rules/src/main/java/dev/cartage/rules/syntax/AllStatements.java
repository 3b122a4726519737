package dev.cartage.rules.syntax;

import java.util.List;
import java.util.stream.Stream;

/** All statements of a rule or a block, those within others too. */
public final class AllStatements {
    private AllStatements() {}

    public static Stream<Statement> of(List<Statement> body) {
        return body.stream().flatMap(AllStatements::within);
    }

    /** The statement, and all those within it. */
    public static Stream<Statement> within(Statement statement) {
        return Stream.concat(Stream.of(statement), inside(statement));
    }

    private static Stream<Statement> inside(Statement statement) {
        return switch (statement) {
            case Statement.When when ->
                Stream.concat(when.branches().stream().flatMap(branch -> of(branch.body())), of(when.otherwise()));
            case Statement.For loop -> of(loop.body());
            case Statement.Add add -> add.sets().stream().map(Statement.class::cast);
            case Statement.Plain _ -> Stream.empty();
        };
    }
}
