package dev.cartage.rules.engine;

import dev.cartage.rules.outcome.Step;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.OneLine;
import dev.cartage.rules.syntax.Printer;
import dev.cartage.rules.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what a run does, up to a size that a page can show. */
final class Tracer {
    static final int LONGEST = 10_000;

    private final List<Step> steps = new ArrayList<>();
    private final int longest;

    Tracer(int longest) {
        this.longest = longest;
    }

    boolean isFull() {
        return steps.size() > longest;
    }

    void add(Step step) {
        if (steps.size() < longest) {
            steps.add(step);
        } else if (!isFull()) {
            steps.add(new Step.Cut());
        }
    }

    void tested(Expression condition, boolean held, List<String> values) {
        add(new Step.Tested(condition.place(), Printer.print(condition), values, held));
    }

    void did(Statement statement, String effect) {
        add(new Step.Did(statement.place(), OneLine.of(statement), effect));
    }

    /** What an expression's value was; nothing for a literal, which says it itself. */
    static List<String> seen(
            Expression left, @Nullable Object leftValue, Expression right, @Nullable Object rightValue) {
        List<String> values = new ArrayList<>(2);
        note(left, leftValue, values);
        note(right, rightValue, values);
        return values;
    }

    static void note(Expression expression, @Nullable Object value, List<String> into) {
        boolean literal = expression instanceof Expression.Text
                || expression instanceof Expression.Numeral
                || expression instanceof Expression.Flag
                || expression instanceof Expression.Blank;
        if (!literal) {
            into.add(Printer.print(expression) + " = " + Convert.quoted(value));
        }
    }

    List<Step> steps() {
        return steps;
    }
}
