package dev.cartage.hub.rule;

import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.OneLine;
import dev.cartage.rules.syntax.Place;
import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Target;
import java.util.List;

/** Pieces of rules as they are written. */
final class Words {
    private static final String BEFORE = "set ";
    private static final String AFTER = " to blank";

    private Words() {}

    /** What a {@code set} changes, for example {@code order.notes}. */
    static String of(Target target) {
        String line = OneLine.of(new Statement.Set(target, new Expression.Blank(Place.NOWHERE), Place.NOWHERE));
        return line.substring(BEFORE.length(), line.length() - AFTER.length());
    }

    static String of(List<Statement> statements) {
        return dev.cartage.rules.Rules.print(List.of(new Rule("", statements, Place.NOWHERE)));
    }
}
