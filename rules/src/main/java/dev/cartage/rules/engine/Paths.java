package dev.cartage.rules.engine;

import dev.cartage.model.Field;
import dev.cartage.rules.hook.Computed;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.syntax.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles paths that are read. */
final class Paths {
    private static final int LONGEST_ADDRESS = 200;

    private final Names names;
    private final Expressions expressions;

    Paths(Names names, Expressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    Reached reach(Expression.Path path) {
        return new Walk(names, expressions, path).go();
    }

    /** The value a path leads to. */
    Typed read(Expression.Path path) {
        Reached reached = reach(path);
        if (path.question() && !(reached instanceof Reached.ComputedOf)) {
            return isSet(typed(reached));
        }
        return typed(reached);
    }

    private static Typed isSet(Typed of) {
        Code code = of.code();
        return of.type() == Type.UNKNOWN
                ? of
                : new Typed(Type.FLAG, run -> {
                    Object value = code.value(run);
                    return value != null && !(value instanceof List<?> list && list.isEmpty());
                });
    }

    private static Typed typed(Reached reached) {
        return switch (reached) {
            case Reached.FieldOf(RowCode rows, Field<?> field) ->
                new Typed(Type.of(field.kind()), of(rows, (row, _) -> row.read(field)));
            case Reached.FactOf(RowCode rows, Field<?> field) ->
                new Typed(Type.of(field.kind()), of(rows, (row, _) -> row.fact(field)));
            case Reached.ComputedOf(RowCode rows, Computed computed) ->
                new Typed(Type.FLAG, of(rows, (row, run) -> computed(row, computed, run)));
            case Reached.CustomOf(RowCode rows, Code key) ->
                new Typed(Type.ANY, of(rows, (row, run) -> custom(row, key.value(run))));
            case Reached.SourceOf(RowCode rows, List<Code> keys) ->
                new Typed(Type.ANY, of(rows, (row, run) -> Picking.source(row, keys, run)));
            case Reached.ItemOf(RowCode rows, Field<?> list, Code index) ->
                new Typed(Type.TEXT, of(rows, (row, run) -> item(row, list, index, run)));
            case Reached.PartOf(RowCode rows, Part part) ->
                new Typed(Type.COLLECTION, of(rows, (row, run) -> run.kept(row, part)));
            case Reached.TallyOf(int slot, Type type) -> new Typed(type, run -> run.tallies[slot]);
            case Reached.Whole(RowCode rows, Shape shape) -> whole(rows, shape);
            case Reached.Nowhere _ -> Typed.UNKNOWN;
        };
    }

    /** Reads something of a record; blank where the record is not there. */
    @FunctionalInterface
    private interface Reading {
        @Nullable
        Object read(Row row, Run run);
    }

    private static Code of(RowCode rows, Reading reading) {
        return run -> {
            Row row = rows.row(run);
            return row == null ? null : reading.read(row, run);
        };
    }

    /** An option stands for its value; any other record is no value. */
    private static Typed whole(RowCode rows, Shape shape) {
        return shape.facts()
                .find("value")
                .map(value -> new Typed(Type.TEXT, of(rows, (row, _) -> row.fact(value))))
                .orElseGet(() -> new Typed(Type.RECORD, rows::row));
    }

    private static boolean computed(Row row, Computed computed, Run run) {
        run.budget.steps(Budget.ADDRESS);
        return computed.from().stream()
                .map(name -> row.shape.fields().find(name).orElseThrow())
                .anyMatch(field -> computed.holds().test(beginning(row.read(field))));
    }

    /** No address says anything new after so many letters. */
    private static String beginning(@Nullable Object value) {
        String text = Convert.text(value);
        return text.substring(0, Math.min(text.length(), LONGEST_ADDRESS));
    }

    private static @Nullable Object custom(Row row, @Nullable Object key) {
        return key == null ? null : row.readCustom(Convert.text(key));
    }

    private static @Nullable Object item(Row row, Field<?> list, Code index, Run run) {
        Object at = index.value(run);
        return at != null && row.read(list) instanceof List<?> items ? Picking.item(items, at) : null;
    }
}
