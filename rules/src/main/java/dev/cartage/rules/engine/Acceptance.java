package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.AllStatements;
import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Statement.Verdict;
import java.util.List;

/** Tells loops that can bring a dropped line back from those that only see what is left. */
final class Acceptance {
    private Acceptance() {}

    /** Whether some statement accepts the record. */
    static boolean isGiven(String record, List<Statement> statements) {
        return AllStatements.of(statements)
                .anyMatch(statement -> statement instanceof Statement.Decide decide
                        && decide.verdict() == Verdict.ACCEPT
                        && decide.record().equals(record));
    }
}
