package dev.cartage.rules.engine;

import dev.cartage.rules.hook.Part;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Expression.Has.Quantifier;
import dev.cartage.rules.syntax.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collections as loops and quantifiers name them: {@code order_lines in order}. */
final class Collections {
    private Collections() {}

    /**
     * A collection and the record that holds it.
     *
     * @param ofRoot whether that record is the one the hook decides about
     */
    record Found(RowCode rows, Part part, boolean ofRoot) {
        Names.Role role() {
            return ofRoot && part.kind() == Part.Kind.LINES ? Names.Role.LINE : Names.Role.OTHER;
        }
    }

    /** The collection, or null and a fault. */
    static @Nullable Found find(
            Names names, Expressions expressions, String collection, Expression.Path in, Place place) {
        Reached reached = expressions.paths().reach(in);
        if (!(reached instanceof Reached.Whole whole) || in.question()) {
            if (!(reached instanceof Reached.Nowhere)) {
                names.fault(in.place(), "A collection is in a record, such as order; this is a single value.");
            }
            return null;
        }
        Part part = whole.shape().part(collection).orElse(null);
        if (part == null) {
            List<String> plurals =
                    whole.shape().parts().stream().map(Part::plural).toList();
            names.fault(place, whole.shape().name() + " has no collection " + collection + ".", collection, plurals);
            return null;
        }
        return new Found(whole.rows(), part, isRoot(names, in));
    }

    private static boolean isRoot(Names names, Expression.Path in) {
        return in.steps().isEmpty()
                && names.find(in.head()) instanceof Names.Binding.OfRecord record
                && record.role() == Names.Role.ROOT;
    }

    static boolean holds(Quantifier quantifier, @Nullable Row row, Part part, int slot, Test each, Run run) {
        List<Row> rows = row == null ? List.of() : run.kept(row, part);
        for (Row one : rows) {
            run.budget.step();
            run.rows[slot] = one;
            boolean held = each.holds(run);
            switch (quantifier) {
                case ANY -> {
                    if (held) {
                        return true;
                    }
                }
                case ALL -> {
                    if (!held) {
                        return false;
                    }
                }
                case NONE -> {
                    if (held) {
                        return false;
                    }
                }
            }
        }
        return quantifier != Quantifier.ANY;
    }
}
