package dev.cartage.rules.engine;

import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.outcome.Step;
import dev.cartage.rules.syntax.Statement.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules ready to run, in their order. Immutable: many threads may run it at once. */
public final class Compiled {
    private final Hook hook;
    private final Frame frame;
    private final List<CompiledRule> rules;

    record CompiledRule(String name, Act body) {}

    Compiled(Hook hook, Frame frame, List<CompiledRule> rules) {
        this.hook = hook;
        this.frame = frame;
        this.rules = List.copyOf(rules);
    }

    /**
     * Runs the rules. Whatever the rules and the record, it answers within the budget of one run; a rule that cannot go
     * on makes the record fail.
     *
     * @throws IllegalArgumentException where the input does not hold the hook's records
     */
    public Result run(Input input) {
        return runFrom(0, new Run(input, frame, rows(input)));
    }

    private @Nullable Row[] rows(Input input) {
        List<Shape> shapes = hook.records();
        if (input.subjects().size() != shapes.size()) {
            throw new IllegalArgumentException(hook.event() + " takes " + shapes.size() + " records");
        }
        @Nullable Row[] rows = new Row[frame.rows()];
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            Subject subject = input.subjects().get(i);
            boolean hasFields = !shape.fields().fields().isEmpty();
            if (hasFields && subject.values().catalogue() != shape.fields()) {
                throw new IllegalArgumentException("Record " + (i + 1) + " of " + hook.event() + " is " + shape.name());
            }
            rows[i] = new Row(shape, subject, 0, false);
        }
        return rows;
    }

    private Result runFrom(int first, Run run) {
        try {
            for (int i = first; i < rules.size() && !run.hasEnded(); i++) {
                runOne(rules.get(i), run);
                if (run.ledger.division != null && !run.hasEnded() && run.root().verdict != Verdict.REJECT) {
                    return divided(run.ledger.division, i + 1, run);
                }
            }
            Ending.settle(run);
        } catch (RuleError error) {
            run.ledger.end = Ending.broken(error, run);
        }
        return result(run, Ending.decisions(run));
    }

    private static void runOne(CompiledRule rule, Run run) {
        run.rule = rule.name();
        run.ledger.division = null;
        Tracer tracer = run.tracing();
        if (tracer != null) {
            tracer.add(new Step.Began(rule.name()));
        }
        rule.body().run(run);
    }

    private Result divided(Ledger.Division division, int next, Run run) {
        List<Decision.Child> children = new ArrayList<>();
        for (Ledger.Group group : division.groups()) {
            Run part = run.part(Division.rows(run, group, children.isEmpty(), division.origin()));
            Tracer tracer = part.tracing();
            if (tracer != null) {
                tracer.add(new Step.Parted(group.suffix()));
            }
            children.add(new Decision.Child(group.suffix(), runFrom(next, part)));
        }
        List<Decision> decisions = new ArrayList<>(Changes.of(run));
        decisions.addAll(run.ledger.notes);
        decisions.add(new Decision.Split(children, division.origin()));
        return result(run, decisions);
    }

    private static Result result(Run run, List<Decision> decisions) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < run.input.subjects().size(); i++) {
            subjects.add(Changes.subject(run.row(i)));
        }
        return new Result(subjects, Changes.numbers(run.root()), decisions, run.trace());
    }
}
