package dev.cartage.rules.engine;

import dev.cartage.model.Field;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Expression.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows one path step by step, from the record it begins with to where it leads. */
final class Walk {
    private static final String MAP = "_map_from_";

    private final Names names;
    private final Expressions expressions;
    private final Expression.Path path;
    private final List<Step> steps;
    private int next;

    Walk(Names names, Expressions expressions, Expression.Path path) {
        this.names = names;
        this.expressions = expressions;
        this.path = path;
        this.steps = path.steps();
    }

    Reached go() {
        return switch (names.find(path.head())) {
            case Names.Binding.OfRecord(int slot, Shape shape, Names.Role _) -> from(run -> run.rows[slot], shape);
            case Names.Binding.OfTally(int slot, Type type) -> tally(slot, type);
            case null ->
                nowhere("There is no record or result named " + path.head() + " here.", path.head(), names.known());
        };
    }

    private Reached tally(int slot, Type type) {
        return steps.isEmpty()
                ? new Reached.TallyOf(slot, type)
                : nowhere(path.head() + " is a single value and has no fields.");
    }

    private Reached from(RowCode rows, Shape shape) {
        if (next == steps.size()) {
            return new Reached.Whole(rows, shape);
        }
        if (!(steps.get(next++) instanceof Step.Key(String name))) {
            return nowhere(shape.name() + " is a single record; [ ] picks from a collection.");
        }
        if (shape.open() && name.equals(Shape.CUSTOM)) {
            return custom(rows);
        }
        if (shape.open() && name.equals(Shape.SOURCE)) {
            return new Reached.SourceOf(rows, remaining());
        }
        Optional<Part> part = shape.part(name);
        if (part.isPresent() && (shape.fields().find(name).isEmpty() || isIndexNext())) {
            return part(rows, part.get());
        }
        if (name.contains(MAP)) {
            return map(rows, shape, name);
        }
        return field(rows, shape, name);
    }

    private Reached custom(RowCode rows) {
        if (next == steps.size()) {
            return nowhere("After custom stands the name of the custom field.");
        }
        Code key = key(steps.get(next++));
        return next == steps.size()
                ? new Reached.CustomOf(rows, key)
                : nowhere("A custom field is a single value and has no fields.");
    }

    private List<Code> remaining() {
        List<Code> keys = new ArrayList<>();
        while (next < steps.size()) {
            keys.add(key(steps.get(next++)));
        }
        return keys;
    }

    private Code key(Step step) {
        return switch (step) {
            case Step.Key(String name) -> run -> name;
            case Step.Index(Expression at) -> expressions.compile(at).code();
        };
    }

    private boolean isIndexNext() {
        return next < steps.size() && steps.get(next) instanceof Step.Index;
    }

    private Reached part(RowCode rows, Part part) {
        if (!isIndexNext()) {
            return next == steps.size()
                    ? new Reached.PartOf(rows, part)
                    : nowhere("Say which of " + part.plural() + ": " + part.plural() + "[0], or a loop over them.");
        }
        Code index = key(steps.get(next++));
        return from(
                run -> {
                    Row row = rows.row(run);
                    Object at = index.value(run);
                    return row == null || at == null ? null : Picking.item(run.kept(row, part), at);
                },
                part.shape());
    }

    private Reached map(RowCode rows, Shape shape, String name) {
        int at = name.indexOf(MAP);
        String collection = name.substring(0, at);
        String by = name.substring(at + MAP.length());
        Optional<Part> part = shape.part(collection);
        if (part.isEmpty()) {
            List<String> plurals = shape.parts().stream().map(Part::plural).toList();
            return nowhere(shape.name() + " has no collection " + collection + ".", collection, plurals);
        }
        Shape inner = part.get().shape();
        Optional<Field<?>> key = inner.fields().find(by).or(() -> inner.facts().find(by));
        if (key.isEmpty()) {
            return nowhere(inner.name() + " has no field " + by + ".", by, inner.names());
        }
        if (next == steps.size()) {
            return nowhere("After " + name + " stands the " + by + " to look for.");
        }
        Code sought = key(steps.get(next++));
        return from(Picking.byField(rows, part.get(), key.get(), sought), inner);
    }

    private Reached field(RowCode rows, Shape shape, String name) {
        if (next < steps.size() && steps.get(next) instanceof Step.Key(String second)) {
            Reached found = find(rows, shape, name + "." + second);
            if (found != null) {
                next++;
                return ending(found, name + "." + second);
            }
        }
        Reached found = find(rows, shape, name);
        return found == null ? unknown(shape, name) : ending(found, name);
    }

    private @Nullable Reached find(RowCode rows, Shape shape, String name) {
        Optional<Field<?>> field = shape.field(name);
        if (field.isPresent()) {
            return new Reached.FieldOf(rows, field.get());
        }
        Optional<Field<?>> fact = shape.facts().find(name);
        if (fact.isPresent()) {
            return new Reached.FactOf(rows, fact.get());
        }
        boolean last = path.question() && steps.getLast() instanceof Step.Key(String end) && name.equals(end);
        return last
                ? shape.computed(name + "?")
                        .map(computed -> new Reached.ComputedOf(rows, computed))
                        .orElse(null)
                : null;
    }

    private Reached ending(Reached found, String name) {
        if (next == steps.size()) {
            return found;
        }
        if (found instanceof Reached.FieldOf(RowCode rows, Field<?> field)
                && field.kind() == Field.Kind.TEXTS
                && isIndexNext()
                && next == steps.size() - 1) {
            return new Reached.ItemOf(rows, field, key(steps.get(next++)));
        }
        return nowhere(name + " is a single value and has no fields.");
    }

    private Reached unknown(Shape shape, String name) {
        String written =
                next < steps.size() && steps.get(next) instanceof Step.Key(String second) ? name + "." + second : name;
        return nowhere(shape.name() + " has no field " + written + ".", written, shape.names());
    }

    private Reached nowhere(String sentence) {
        names.fault(path.place(), sentence);
        return new Reached.Nowhere();
    }

    private Reached nowhere(String sentence, String wrong, Collection<String> right) {
        names.fault(path.place(), sentence, wrong, right);
        return new Reached.Nowhere();
    }
}
