package dev.cartage.rules.engine;

import dev.cartage.model.Document;
import dev.cartage.model.Field;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** Compiles {@code set}. */
final class Targets {
    /** About the letters that the memory of a new custom field would hold. */
    private static final int NEW_FIELD = 64;

    private final Names names;
    private final Expressions expressions;

    Targets(Names names, Expressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    /** Puts a value where it belongs. */
    @FunctionalInterface
    private interface Setter {
        void set(@Nullable Object value, Run run);
    }

    Act set(Statement.Set set) {
        Typed value = expressions.compile(set.value());
        Code code = value.code();
        Setter setter = switch (set.target()) {
            case Expression.Variable variable -> variable(variable);
            case Expression.Path path -> path(path, value, set);
        };
        return run -> {
            Object result = code.value(run);
            setter.set(result, run);
            Tracer tracer = run.tracing();
            if (tracer != null) {
                tracer.did(set, Convert.quoted(result));
            }
        };
    }

    private Setter variable(Expression.Variable variable) {
        if (variable.question()) {
            names.fault(variable.place(), "A question mark asks whether something is set; it cannot be set itself.");
        }
        int slot = names.written(variable.name());
        return (value, run) -> run.variables[slot] = value;
    }

    private Setter path(Expression.Path path, Typed value, Statement.Set set) {
        Reached reached = expressions.paths().reach(path);
        if (path.question() && !(reached instanceof Reached.Nowhere)) {
            return refused(path, "A question mark asks whether something is set; it cannot be set itself.");
        }
        return switch (reached) {
            case Reached.FieldOf(RowCode rows, Field<?> field) -> field(rows, field, value.type(), set);
            case Reached.CustomOf(RowCode rows, Code key) -> custom(rows, key);
            case Reached.SourceOf _ -> refused(path, "The store's own data cannot be changed.");
            case Reached.FactOf _, Reached.ComputedOf _ -> refused(path, "This field can be read but not set.");
            case Reached.ItemOf _ -> refused(path, "Set the whole list; one of its items cannot be set.");
            case Reached.TallyOf _ -> refused(path, "A result of accumulate cannot be set; use a variable such as $x.");
            case Reached.PartOf _, Reached.Whole _ -> refused(path, "Name the field to set.");
            case Reached.Nowhere _ -> (_, _) -> {};
        };
    }

    private Setter refused(Expression.Path path, String sentence) {
        names.fault(path.place(), sentence);
        return (_, _) -> {};
    }

    private Setter field(RowCode rows, Field<?> field, Type type, Statement.Set set) {
        boolean isWrongText = set.value() instanceof Expression.Text(String text, var _)
                && Type.of(field.kind()) == Type.NUMBER
                && Convert.tryNumber(text) == null;
        if (isWrongText || !type.fits(field.kind())) {
            names.fault(
                    set.value().place(),
                    field.name() + " holds " + Type.of(field.kind()).words() + ", and this is " + type.words() + ".");
        }
        return (value, run) -> existing(rows, run).write(field, Convert.forField(field, value, run), run.origin());
    }

    private static Setter custom(RowCode rows, Code key) {
        return (value, run) -> {
            Object name = key.value(run);
            if (name == null) {
                throw RuleError.of("The name of a custom field is blank.");
            }
            String text = Convert.text(name);
            Row row = existing(rows, run);
            run.budget.text(row.readCustom(text) == null ? text.length() + NEW_FIELD : 0);
            row.writeCustom(text, storable(value, run), run.origin());
        };
    }

    /** Custom fields hold single values. */
    private static @Nullable Object storable(@Nullable Object value, Run run) {
        return value instanceof Document document ? made(Convert.text(document), run) : value;
    }

    private static String made(String text, Run run) {
        run.budget.text(text.length());
        return text;
    }

    private static Row existing(RowCode rows, Run run) {
        Row row = rows.row(run);
        if (row == null) {
            throw RuleError.of("There is no such line to set a field of.");
        }
        return row;
    }
}
