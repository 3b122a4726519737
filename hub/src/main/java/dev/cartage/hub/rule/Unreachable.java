package dev.cartage.hub.rule;

import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Place;
import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Statement.Branch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds branches that can never run. What stands after an end, the checker points out itself. */
final class Unreachable {
    private static final String ADVICE = "Take it out, or move it up.";

    private final SavedRule saved;
    private final List<Finding> findings = new ArrayList<>();

    private Unreachable(SavedRule saved) {
        this.saved = saved;
    }

    static List<Finding> of(SavedRule saved, Rule rule) {
        Unreachable search = new Unreachable(saved);
        search.block(rule.body());
        return search.findings;
    }

    private void block(List<Statement> body) {
        for (Statement statement : body) {
            if (statement instanceof Statement.When when) {
                branches(when);
            } else if (statement instanceof Statement.For loop) {
                block(loop.body());
            }
        }
    }

    private void branches(Statement.When when) {
        Set<Expression> before = new HashSet<>();
        boolean decided = false;
        for (Branch branch : when.branches()) {
            boolean never = branch.condition() instanceof Expression.Flag flag && !flag.of();
            if (decided || never || !before.add(branch.condition())) {
                String why =
                        never ? "This condition never holds." : "A branch before this one holds whenever this does.";
                note(branch.condition().place(), why);
            }
            decided |= branch.condition() instanceof Expression.Flag flag && flag.of();
            block(branch.body());
        }
        if (decided && !when.otherwise().isEmpty()) {
            note(when.otherwise().getFirst().place(), "A branch before this one always holds.");
        }
        block(when.otherwise());
    }

    private void note(Place place, String sentence) {
        findings.add(Finding.of(Finding.Kind.UNREACHABLE, saved, place, sentence, ADVICE));
    }
}
