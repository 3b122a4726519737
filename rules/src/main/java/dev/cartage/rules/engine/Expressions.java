package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.DateForm;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Pattern;
import dev.cartage.rules.syntax.Place;

/** Compiles expressions. Whatever works on a blank yields blank, but for joining, where blank counts as "". */
final class Expressions {
    private final Names names;
    private final Paths paths;
    private final Conditions conditions;
    private final TextFunctions texts;

    Expressions(Names names) {
        this.names = names;
        this.paths = new Paths(names, this);
        this.conditions = new Conditions(names, this);
        this.texts = new TextFunctions(names, this);
    }

    Paths paths() {
        return paths;
    }

    Test test(Expression expression) {
        return conditions.compile(expression);
    }

    /** Compiles something that must have a single value. */
    Typed compile(Expression expression) {
        Typed typed = any(expression);
        if (typed.type().isRecord()) {
            names.fault(expression.place(), "This is " + typed.type().words() + "; name one of its fields.");
            return Typed.UNKNOWN;
        }
        return typed;
    }

    /** Compiles anything, a whole record too. */
    Typed any(Expression expression) {
        return switch (expression) {
            case Expression.Text(String text, Place _) -> Typed.constant(Type.TEXT, text);
            case Expression.Numeral number -> Typed.constant(Type.NUMBER, number.of());
            case Expression.Flag(boolean flag, Place _) -> Typed.constant(Type.FLAG, flag);
            case Expression.Blank _ -> new Typed(Type.BLANK, _ -> null);
            case Expression.Date date -> date(date);
            case Expression.Path path -> paths.read(path);
            case Expression.Variable variable -> variable(variable);
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Join join -> join(join);
            case Expression.Shift shift -> shift(shift);
            case Expression.Cast cast -> texts.cast(cast);
            case Expression.Matching matching -> texts.matching(matching);
            case Expression.Replacing replacing -> texts.replacing(replacing);
            case Expression.Padded padded -> texts.padded(padded);
            case Expression.Rounded rounded -> rounded(rounded);
            case Expression.Length length -> texts.length(length);
            case Expression.Part part -> texts.part(part);
            case Expression.Lookup lookup -> lookup(lookup);
            case Expression.Condition _ -> condition(expression);
        };
    }

    private Typed condition(Expression expression) {
        Test test = conditions.compile(expression);
        return new Typed(Type.FLAG, test::holds);
    }

    private static Typed date(Expression.Date date) {
        Type type = switch (date.form()) {
            case DateForm.Word word -> word == DateForm.Word.NOW ? Type.MOMENT : Type.DAY;
            case DateForm.Day _ -> Type.DAY;
            case DateForm.Moment _ -> Type.MOMENT;
            case DateForm.Time _ -> Type.TIME;
            case DateForm.Weekday _ -> Type.WEEKDAY;
            case DateForm.InMonth _ -> Type.MONTH;
            case DateForm.InYear _ -> Type.YEAR;
        };
        return new Typed(type, run -> run.dates.value(date.form()));
    }

    private Typed variable(Expression.Variable variable) {
        int slot = names.read(variable);
        return variable.question()
                ? new Typed(Type.FLAG, run -> run.variables[slot] != null)
                : new Typed(Type.ANY, run -> run.variables[slot]);
    }

    private Typed arithmetic(Expression.Arithmetic arithmetic) {
        Code left = number(arithmetic.left());
        Code right = number(arithmetic.right());
        return new Typed(Type.NUMBER, run -> {
            Object one = left.value(run);
            Object other = right.value(run);
            if (one == null || other == null) {
                return null;
            }
            run.budget.steps(Budget.NUMBER);
            Object result = Numbers.calculate(Convert.number(one), arithmetic.operator(), Convert.number(other));
            if (result == null) {
                run.warn("A division by zero; its result is blank.");
            }
            return result;
        });
    }

    /** Compiles something that must be a number, or a text that may turn out to be one. */
    Code number(Expression expression) {
        Typed typed = compile(expression);
        if (expression instanceof Expression.Text(String text, Place place) && Convert.tryNumber(text) == null) {
            names.fault(place, Convert.quoted(text) + " is not a number; & joins texts.");
        } else if (typed.type() != Type.NUMBER
                && typed.type() != Type.TEXT
                && !typed.type().isOpen()) {
            names.fault(
                    expression.place(),
                    "A number is needed here, and this is " + typed.type().words() + ".");
        }
        return typed.code();
    }

    private Typed join(Expression.Join join) {
        Code[] parts = join.parts().stream().map(part -> compile(part).code()).toArray(Code[]::new);
        return new Typed(Type.TEXT, run -> {
            StringBuilder text = new StringBuilder();
            for (Code part : parts) {
                String piece = Convert.text(part.value(run));
                run.budget.text(piece.length());
                text.append(piece);
            }
            return text.toString();
        });
    }

    private Typed shift(Expression.Shift shift) {
        Typed of = compile(shift.of());
        Type type = of.type();
        if (!type.isOpen() && type != Type.TEXT && (!type.isDate() || type == Type.MONTH || type == Type.YEAR)) {
            names.fault(shift.of().place(), "A date is needed here, and this is " + type.words() + ".");
        }
        boolean staysDay = type == Type.DAY && shift.span().unit().chrono().isDateBased();
        return new Typed(staysDay ? Type.DAY : Type.MOMENT, run -> {
            Object from = of.code().value(run);
            run.budget.steps(Budget.DATE);
            return from == null ? null : run.dates.shift(from, shift.span(), shift.after());
        });
    }

    /** Compiles a pattern; one that cannot be compiled is a fault, and matches nothing. */
    Regex regex(Pattern pattern, Place place) {
        try {
            return Regexes.compile(pattern);
        } catch (IllegalArgumentException wrong) {
            names.fault(place, "The regular expression " + pattern + " " + wrong.getMessage() + ".");
            return Regexes.NOTHING;
        }
    }

    private Typed rounded(Expression.Rounded rounded) {
        Code of = number(rounded.of());
        Code to = number(rounded.to());
        return new Typed(Type.NUMBER, run -> {
            Object value = of.value(run);
            Object places = to.value(run);
            run.budget.steps(Budget.NUMBER);
            return value == null || places == null
                    ? null
                    : Numbers.rounded(Convert.number(value), Convert.number(places));
        });
    }

    private Typed lookup(Expression.Lookup lookup) {
        if (!names.tables.names().contains(lookup.table())) {
            names.warning(
                    lookup.place(),
                    "There is no lookup table \"" + lookup.table() + "\" yet; every lookup in it is blank.",
                    lookup.table(),
                    names.tables.names());
        }
        Code key = compile(lookup.key()).code();
        return new Typed(Type.ANY, run -> {
            Object value = key.value(run);
            return value == null
                    ? null
                    : names.tables
                            .find(lookup.table(), Convert.text(value), lookup.column())
                            .orElse(null);
        });
    }
}
