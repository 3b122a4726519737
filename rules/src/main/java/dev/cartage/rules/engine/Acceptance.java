package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Statement.Verdict;
import java.util.List;

/** Tells loops that can bring a dropped line back from those that only see what is left. */
final class Acceptance {
    private Acceptance() {}

    /** Whether some statement accepts the record. */
    static boolean isGiven(String record, List<Statement> statements) {
        return statements.stream().anyMatch(statement -> isGiven(record, statement));
    }

    private static boolean isGiven(String record, Statement statement) {
        return switch (statement) {
            case Statement.Decide decide ->
                decide.verdict() == Verdict.ACCEPT && decide.record().equals(record);
            case Statement.For loop -> isGiven(record, loop.body());
            case Statement.When when ->
                when.branches().stream().anyMatch(branch -> isGiven(record, branch.body()))
                        || isGiven(record, when.otherwise());
            case Statement.Comment _,
                    Statement.Set _,
                    Statement.Accumulate _,
                    Statement.Default _,
                    Statement.Route _,
                    Statement.Bundle _,
                    Statement.Hold _,
                    Statement.Split _,
                    Statement.Archive _,
                    Statement.Fail _,
                    Statement.Print _,
                    Statement.Add _,
                    Statement.Tag _,
                    Statement.Notify _ -> false;
        };
    }
}
