package dev.cartage.rules.engine;

import dev.cartage.model.Field;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Origin;
import dev.cartage.rules.syntax.Statement.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record of a run: what came in, and over it what rules changed. Nothing is copied before something changes. */
final class Row {
    private static final Object BLANKED = new Object();

    final Shape shape;
    final Subject base;
    /** The line's number, from 1; 0 for a record that is no line. */
    final int number;

    final boolean added;

    /** The number of the line for which this one was added; 0 for none. */
    int addedFor;

    private @Nullable Object @Nullable [] changed;
    private @Nullable Map<String, Object> custom;
    private Map<String, Origin> origins = Map.of();
    private Map<String, List<Row>> parts = Map.of();

    @Nullable
    Verdict verdict;

    @Nullable
    Origin verdictOrigin;

    Decision.@Nullable Route route;

    Row(Shape shape, Subject base, int number, boolean added) {
        this.shape = shape;
        this.base = base;
        this.number = number;
        this.added = added;
    }

    /** A copy that can go another way from here; what it holds can be changed without touching this one. */
    Row copy() {
        Row copy = new Row(shape, base, number, added);
        copy.addedFor = addedFor;
        copy.changed = changed == null ? null : changed.clone();
        copy.custom = custom == null ? null : new LinkedHashMap<>(custom);
        copy.origins = origins.isEmpty() ? origins : new LinkedHashMap<>(origins);
        parts.forEach((name, rows) -> copy.put(name, copies(rows)));
        copy.verdict = verdict;
        copy.verdictOrigin = verdictOrigin;
        copy.route = route;
        return copy;
    }

    private static List<Row> copies(List<Row> rows) {
        List<Row> copies = new ArrayList<>(rows.size());
        rows.forEach(row -> copies.add(row.copy()));
        return copies;
    }

    @Nullable
    Object read(Field<?> field) {
        Object value = changed == null ? null : changed[field.position()];
        if (value == null) {
            return Stored.read(base.values(), field);
        }
        return value == BLANKED ? null : value;
    }

    @Nullable
    Object fact(Field<?> field) {
        Values facts = base.facts();
        return facts.catalogue() == shape.facts() ? Stored.read(facts, field) : null;
    }

    /** @param value already what {@link Convert#forField} makes of it */
    void write(Field<?> field, @Nullable Object value, Origin origin) {
        if (changed == null) {
            changed = new Object[shape.fields().fields().size()];
        }
        changed[field.position()] = value == null ? BLANKED : value;
        note(field.name(), origin);
    }

    @Nullable
    Object readCustom(String key) {
        return custom == null ? base.custom().get(key) : custom.get(key);
    }

    void writeCustom(String key, @Nullable Object value, Origin origin) {
        if (custom == null) {
            custom = new LinkedHashMap<>(base.custom());
        }
        if (value == null) {
            custom.remove(key);
        } else {
            custom.put(key, value);
        }
        note(Shape.CUSTOM + "." + key, origin);
    }

    private void note(String field, Origin origin) {
        if (origins.isEmpty()) {
            origins = new LinkedHashMap<>();
        }
        origins.put(field, origin);
    }

    /** Everything in the collection, dropped lines too. */
    List<Row> all(Part part) {
        List<Row> rows = parts.get(part.plural());
        if (rows == null) {
            rows = Parts.read(this, part);
            put(part.plural(), rows);
        }
        return rows;
    }

    /** What is still in the collection. */
    List<Row> kept(Part part) {
        List<Row> rows = all(part);
        for (Row row : rows) {
            if (row.verdict == Verdict.REJECT) {
                return rows.stream()
                        .filter(one -> one.verdict != Verdict.REJECT)
                        .toList();
            }
        }
        return rows;
    }

    void retain(Part part, List<Row> rows) {
        put(part.plural(), new ArrayList<>(rows));
    }

    private void put(String part, List<Row> rows) {
        if (parts.isEmpty()) {
            parts = new LinkedHashMap<>(4);
        }
        parts.put(part, rows);
    }

    boolean hasRead(Part part) {
        return parts.containsKey(part.plural());
    }

    boolean hasReadNothing() {
        return parts.isEmpty();
    }

    boolean isChanged() {
        return changed != null || custom != null;
    }

    Map<String, Origin> origins() {
        return origins;
    }

    /** The custom fields as they stand. */
    Map<String, String> customTexts() {
        if (custom == null) {
            return base.custom();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        custom.forEach((key, value) -> texts.put(key, Convert.text(value)));
        return texts;
    }

    /** The fields as they stand. */
    Values values() {
        return changed == null ? base.values() : Stored.write(base.values(), changed, BLANKED);
    }
}
