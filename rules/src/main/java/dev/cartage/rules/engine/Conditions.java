package dev.cartage.rules.engine;

import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.syntax.Comparison;
import dev.cartage.rules.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/** Compiles conditions. */
final class Conditions {
    private final Names names;
    private final Expressions expressions;

    Conditions(Names names, Expressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    Test compile(Expression expression) {
        return switch (expression) {
            case Expression.And and -> all(and.parts());
            case Expression.Or or -> any(or.parts());
            case Expression.Not not -> not(not);
            case Expression.Compare compare -> compare(compare);
            case Expression.Matches matches -> matches(matches);
            case Expression.OneOf oneOf -> oneOf(oneOf);
            case Expression.Has has -> has(has);
            case Expression.Value _ -> truth(expression);
        };
    }

    private Test all(List<Expression> parts) {
        Test[] tests = tests(parts);
        return run -> {
            for (Test test : tests) {
                if (!test.holds(run)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Test any(List<Expression> parts) {
        Test[] tests = tests(parts);
        return run -> {
            for (Test test : tests) {
                if (test.holds(run)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Test[] tests(List<Expression> parts) {
        return parts.stream().map(this::compile).toArray(Test[]::new);
    }

    private Test not(Expression.Not not) {
        Test test = compile(not.of());
        return run -> !test.holds(run);
    }

    private Test compare(Expression.Compare compare) {
        boolean isEquality = compare.comparison() == Comparison.IS || compare.comparison() == Comparison.IS_NOT;
        if (isEquality && compare.right() instanceof Expression.Blank) {
            return blankness(compare);
        }
        Typed left = expressions.compile(compare.left());
        Typed right = expressions.compile(compare.right());
        if (compare.left() instanceof Expression.Blank || compare.right() instanceof Expression.Blank) {
            names.warning(compare.place(), "A comparison with blank never holds; ask \"is blank\".", "", List.of());
        }
        String objection = Objections.to(compare.comparison(), left.type(), right.type());
        if (!objection.isEmpty()) {
            names.fault(compare.place(), Character.toUpperCase(objection.charAt(0)) + objection.substring(1) + ".");
        }
        Relation relation = Relation.of(compare.comparison());
        Code leftCode = left.code();
        Code rightCode = right.code();
        return run -> {
            Object one = leftCode.value(run);
            Object other = rightCode.value(run);
            run.look(one);
            run.look(other);
            boolean held = one != null && other != null && relation.holds(one, other, run);
            Tracer tracer = run.tracing();
            if (tracer != null) {
                tracer.tested(compare, held, Tracer.seen(compare.left(), one, compare.right(), other));
            }
            return held;
        };
    }

    private Test blankness(Expression.Compare compare) {
        Code of = expressions.compile(compare.left()).code();
        boolean wanted = compare.comparison() == Comparison.IS;
        return traced(compare, compare.left(), of, (value, run) -> (value == null) == wanted);
    }

    private Test matches(Expression.Matches matches) {
        Code of = expressions.compile(matches.of()).code();
        Regex regex = expressions.regex(matches.pattern(), matches.place());
        return traced(
                matches,
                matches.of(),
                of,
                (value, run) -> value != null && regex.matches(Convert.text(value), run.budget));
    }

    private Test oneOf(Expression.OneOf oneOf) {
        Typed of = expressions.compile(oneOf.of());
        List<Code> choices = new ArrayList<>();
        for (Expression choice : oneOf.choices()) {
            Typed typed = expressions.compile(choice);
            String objection = Objections.to(Comparison.IS, of.type(), typed.type());
            if (!objection.isEmpty()) {
                names.fault(choice.place(), Character.toUpperCase(objection.charAt(0)) + objection.substring(1) + ".");
            }
            choices.add(typed.code());
        }
        return traced(
                oneOf,
                oneOf.of(),
                of.code(),
                (value, run) -> value != null && isAmong(value, choices, run) != oneOf.none());
    }

    private static boolean isAmong(Object value, List<Code> choices, Run run) {
        for (Code choice : choices) {
            Object other = choice.value(run);
            run.look(other);
            if (other != null && Comparing.equal(value, other, run)) {
                return true;
            }
        }
        return false;
    }

    private Test truth(Expression expression) {
        Typed typed = expressions.any(expression);
        if (typed.type() == Type.NUMBER || typed.type().isDate() || typed.type().isRecord()) {
            names.fault(
                    expression.place(),
                    "A condition is needed here, and this is " + typed.type().words() + ".");
        }
        if (expression instanceof Expression.Flag(boolean flag, var _)) {
            return _ -> flag;
        }
        return traced(expression, expression, typed.code(), (value, run) -> Convert.truth(value));
    }

    private Test traced(Expression condition, Expression seen, Code of, Relation.Single relation) {
        return run -> {
            Object value = of.value(run);
            run.look(value);
            boolean held = relation.holds(value, run);
            Tracer tracer = run.tracing();
            if (tracer != null) {
                List<String> values = new ArrayList<>(1);
                Tracer.note(seen, value, values);
                tracer.tested(condition, held, values);
            }
            return held;
        };
    }

    private Test has(Expression.Has has) {
        Collections.Found found = Collections.find(names, expressions, has.collection(), has.in(), has.place());
        if (found == null) {
            return _ -> false;
        }
        Part part = found.part();
        Shape shape = part.shape();
        int slot = names.newSlot();
        Test each = names.with(
                part.variable(has.collection()),
                new Names.Binding.OfRecord(slot, shape, Names.Role.OTHER),
                () -> compile(has.condition()));
        return run -> {
            boolean held = Collections.holds(has.quantifier(), found.rows().row(run), part, slot, each, run);
            Tracer tracer = run.tracing();
            if (tracer != null) {
                tracer.tested(has, held, List.of());
            }
            return held;
        };
    }
}
