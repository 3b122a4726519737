package dev.cartage.hub.rule;

import dev.cartage.rules.syntax.AllStatements;
import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what is set or decided only to be set or decided again, whatever the record, by a later statement of the same
 * rules. What is read in between counts.
 */
final class Overridden {
    private Overridden() {}

    /** A rule as saved and as read. */
    record Read(SavedRule saved, Rule rule) {}

    private record Step(SavedRule saved, Statement statement) {}

    /** @param inOrder active rules that run one after the other in the same places */
    static List<Finding> of(List<Read> inOrder) {
        List<Step> steps = new ArrayList<>();
        for (Read read : inOrder) {
            read.rule().body().forEach(statement -> steps.add(new Step(read.saved(), statement)));
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            successor(steps, i)
                    .ifPresent(later -> findings.add(Finding.of(
                            Finding.Kind.OVERRIDDEN,
                            step.saved(),
                            step.statement().place(),
                            "This has no effect: " + where(step, later) + " always overrides it.",
                            "Take one of the two out, or let the later one depend on a condition.")));
        }
        return findings;
    }

    private static String where(Step step, Step later) {
        return step.saved().id() == later.saved().id()
                ? "line " + later.statement().place().line()
                : "rule “" + later.saved().name() + "”, line "
                        + later.statement().place().line() + ",";
    }

    private static Optional<Step> successor(List<Step> steps, int index) {
        return switch (steps.get(index).statement()) {
            case Statement.Set set -> setAgain(steps, index, Words.of(set.target()));
            case Statement.Decide decide ->
                steps.subList(index + 1, steps.size()).stream()
                        .filter(later -> later.statement() instanceof Statement.Decide again
                                && again.record().equals(decide.record()))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<Step> setAgain(List<Step> steps, int index, String target) {
        for (Step later : steps.subList(index + 1, steps.size())) {
            if (later.statement() instanceof Statement.Set again
                    && Words.of(again.target()).equals(target)) {
                boolean readsItself = Words.of(List.of(new Statement.Print(again.value(), again.place())))
                        .contains(target);
                return readsItself ? Optional.empty() : Optional.of(later);
            }
            if (mayRead(later.statement(), target)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What a split makes of the order, or an end keeps of it, has the value too. */
    private static boolean mayRead(Statement statement, String target) {
        boolean keeps = AllStatements.within(statement)
                .anyMatch(one -> one instanceof Statement.Split
                        || one instanceof Statement.Archive
                        || one instanceof Statement.Fail);
        return keeps || Words.of(List.of(statement)).contains(target);
    }
}
