package dev.cartage.rules.engine;

import dev.cartage.rules.hook.Part;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Statement;
import dev.cartage.rules.syntax.Statement.Tally;
import java.util.ArrayList;
import java.util.List;

/** Compiles statements. */
final class Statements {
    private final Names names;
    private final Expressions expressions;
    private final Targets targets;
    private final Actions actions;
    private final Lines lines;
    private int depth;

    Statements(Names names) {
        this.names = names;
        this.expressions = new Expressions(names);
        this.targets = new Targets(names, expressions);
        this.actions = new Actions(names, expressions);
        this.lines = new Lines(names, expressions, targets);
    }

    /** One after the other, until one ends the run. */
    Act block(List<Statement> statements) {
        depth++;
        warnOfUnreachable(statements);
        Act[] acts = statements.stream()
                .filter(statement -> !(statement instanceof Statement.Comment))
                .map(this::entered)
                .toArray(Act[]::new);
        depth--;
        return run -> {
            for (Act act : acts) {
                act.run(run);
                if (run.hasEnded()) {
                    return;
                }
            }
        };
    }

    private void warnOfUnreachable(List<Statement> statements) {
        boolean ended = false;
        for (Statement statement : statements) {
            if (ended && !(statement instanceof Statement.Comment)) {
                names.warning(
                        statement.place(), "This never runs: the statement before it ends everything.", "", List.of());
                return;
            }
            ended |= statement instanceof Statement.Archive || statement instanceof Statement.Fail;
        }
    }

    private Act entered(Statement statement) {
        Act act = compile(statement);
        return run -> {
            run.enter(statement.place());
            act.run(run);
        };
    }

    private Act compile(Statement statement) {
        return switch (statement) {
            case Statement.Comment _ -> _ -> {};
            case Statement.Set set -> targets.set(set);
            case Statement.When when -> when(when);
            case Statement.For loop -> loop(loop);
            case Statement.Accumulate all -> accumulate(all);
            case Statement.Default end -> actions.fallback(end, depth == 1);
            case Statement.Decide decide -> actions.decide(decide);
            case Statement.Route route -> actions.route(route);
            case Statement.Bundle bundle -> actions.bundle(bundle);
            case Statement.Hold hold -> actions.hold(hold);
            case Statement.Archive archive -> actions.archive(archive);
            case Statement.Fail fail -> actions.fail(fail);
            case Statement.Print print -> actions.print(print);
            case Statement.Tag tag -> actions.tag(tag);
            case Statement.Notify tell -> actions.tell(tell);
            case Statement.Add add -> lines.add(add);
            case Statement.Split split -> lines.split(split);
        };
    }

    private Act when(Statement.When when) {
        Test[] tests = when.branches().stream()
                .map(branch -> whole(branch.condition()))
                .toArray(Test[]::new);
        Act[] bodies =
                when.branches().stream().map(branch -> block(branch.body())).toArray(Act[]::new);
        Act otherwise = block(when.otherwise());
        return run -> {
            for (int i = 0; i < tests.length; i++) {
                if (tests[i].holds(run)) {
                    bodies[i].run(run);
                    return;
                }
            }
            otherwise.run(run);
        };
    }

    /** A condition made of several is traced as a whole too. */
    private Test whole(Expression condition) {
        Test test = expressions.test(condition);
        boolean composed = condition instanceof Expression.And
                || condition instanceof Expression.Or
                || condition instanceof Expression.Not
                || condition instanceof Expression.Flag;
        return !composed
                ? test
                : run -> {
                    boolean held = test.holds(run);
                    Tracer tracer = run.tracing();
                    if (tracer != null) {
                        tracer.tested(condition, held, List.of());
                    }
                    return held;
                };
    }

    private Act loop(Statement.For loop) {
        Collections.Found found = Collections.find(names, expressions, loop.collection(), loop.in(), loop.place());
        if (found == null) {
            return _ -> {};
        }
        Part part = found.part();
        String variable = part.variable(loop.collection());
        int slot = names.newSlot();
        Act body = names.with(
                variable, new Names.Binding.OfRecord(slot, part.shape(), found.role()), () -> block(loop.body()));
        boolean seesDropped = Acceptance.isGiven(variable, loop.body());
        return run -> {
            Row in = found.rows().row(run);
            for (Row row : in == null ? List.<Row>of() : List.copyOf(seesDropped ? in.all(part) : run.kept(in, part))) {
                run.budget.step();
                run.rows[slot] = row;
                body.run(run);
                if (run.hasEnded()) {
                    return;
                }
            }
        };
    }

    private Act accumulate(Statement.Accumulate all) {
        Collections.Found found = Collections.find(names, expressions, all.collection(), all.in(), all.place());
        if (found == null) {
            all.tallies().forEach(tally -> names.tally(tally.name(), Type.UNKNOWN));
            return _ -> {};
        }
        Part part = found.part();
        int slot = names.newSlot();
        Names.Binding.OfRecord each = new Names.Binding.OfRecord(slot, part.shape(), Names.Role.OTHER);
        List<Act> acts = new ArrayList<>();
        for (Tally tally : all.tallies()) {
            Code value = names.with(part.variable(all.collection()), each, () -> valueOf(tally));
            int result = names.tally(tally.name(), tally.how() == Tally.How.JOIN ? Type.TEXT : Type.NUMBER);
            acts.add(run -> {
                Object counted = Tallies.of(tally, found, slot, value, run);
                run.tallies[result] = counted;
                Tracer tracer = run.tracing();
                if (tracer != null) {
                    tracer.did(all, tally.name() + " = " + Convert.quoted(counted));
                }
            });
        }
        return run -> acts.forEach(act -> act.run(run));
    }

    private Code valueOf(Tally tally) {
        return switch (tally.how()) {
            case SUM -> expressions.number(tally.of());
            case COUNT -> expressions.any(tally.of()).code();
            case JOIN -> expressions.compile(tally.of()).code();
        };
    }
}
