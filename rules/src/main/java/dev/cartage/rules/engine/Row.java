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

    private @Nullable Object @Nullable [] changed;
    private @Nullable Map<String, Object> custom;
    private final Map<String, Origin> origins = new LinkedHashMap<>(0);
    private final Map<String, List<Row>> parts = new LinkedHashMap<>(0);

    @Nullable Verdict verdict;
    @Nullable Origin verdictOrigin;
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
        copy.changed = changed == null ? null : changed.clone();
        copy.custom = custom == null ? null : new LinkedHashMap<>(custom);
        copy.origins.putAll(origins);
        parts.forEach((name, rows) -> copy.parts.put(name, copies(rows)));
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

    @Nullable Object read(Field<?> field) {
        if (changed != null && changed[field.position()] instanceof Object value) {
            return value == BLANKED ? null : value;
        }
        return Stored.read(base.values(), field);
    }

    @Nullable Object fact(Field<?> field) {
        Values facts = base.facts();
        return facts.catalogue() == shape.facts() ? Stored.read(facts, field) : null;
    }

    /** @param value already what {@link Convert#forField} makes of it */
    void write(Field<?> field, @Nullable Object value, Origin origin) {
        if (changed == null) {
            changed = new Object[shape.fields().fields().size()];
        }
        changed[field.position()] = value == null ? BLANKED : value;
        origins.put(field.name(), origin);
    }

    @Nullable Object readCustom(String key) {
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
        origins.put(Shape.CUSTOM + "." + key, origin);
    }

    /** Everything in the collection, dropped lines too. */
    List<Row> all(Part part) {
        List<Row> rows = parts.get(part.plural());
        if (rows == null) {
            rows = Parts.read(this, part);
            parts.put(part.plural(), rows);
        }
        return rows;
    }

    /** What is still in the collection. */
    List<Row> kept(Part part) {
        List<Row> rows = all(part);
        for (Row row : rows) {
            if (row.verdict == Verdict.REJECT) {
                return rows.stream().filter(one -> one.verdict != Verdict.REJECT).toList();
            }
        }
        return rows;
    }

    void retain(Part part, List<Row> rows) {
        parts.put(part.plural(), new ArrayList<>(rows));
    }

    boolean hasRead(Part part) {
        return parts.containsKey(part.plural());
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
