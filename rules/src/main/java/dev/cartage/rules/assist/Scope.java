package dev.cartage.rules.assist;

import dev.cartage.model.Field;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The records that can be named, and their fields. */
public final class Scope {
    private final Map<String, Shape> records = new LinkedHashMap<>();

    private Scope() {}

    /** Of a hook, with the lines of its records. */
    public static Scope of(Hook hook) {
        Scope scope = new Scope();
        hook.records().forEach(shape -> scope.add(shape.name(), shape));
        hook.records().forEach(scope::addLines);
        return scope;
    }

    private void add(String name, Shape shape) {
        records.putIfAbsent(name, shape);
    }

    private void addLines(Shape shape) {
        shape.parts().forEach(part -> add(part.singular(), part.shape()));
    }

    /** The names of records, the hook's own first. */
    public List<String> names() {
        return List.copyOf(records.keySet());
    }

    /** A field that can be named. @param kind in small letters: text, number, date, flag, list */
    public record Name(String path, String kind, boolean settable) {}

    /** Every field of every record. */
    public List<Name> fields() {
        List<Name> names = new ArrayList<>();
        records.forEach((record, shape) -> {
            shape.fields().fields().forEach(field -> names.add(name(record, field, true)));
            shape.facts().fields().forEach(field -> names.add(name(record, field, false)));
            shape.computed().forEach(one -> names.add(new Name(record + "." + one.name(), "flag", false)));
        });
        return names;
    }

    private static Name name(String record, Field<?> field, boolean settable) {
        String kind = switch (field.kind()) {
            case TEXT -> "text";
            case INSTANT -> "date";
            case DECIMAL, WHOLE -> "number";
            case FLAG -> "flag";
            case TEXTS -> "list";
        };
        return new Name(record + "." + field.name().toLowerCase(Locale.ROOT), kind, settable);
    }

    /** A collection: its name, the record it is in, and what one of it is called. */
    public record Many(String collection, String in, String one) {}

    public List<Many> collections() {
        return records.entrySet().stream()
                .flatMap(record -> record.getValue().parts().stream().map(part -> many(record.getKey(), part)))
                .toList();
    }

    private static Many many(String record, Part part) {
        return new Many(part.plural(), record, part.singular());
    }

    Stream<String> paths() {
        return Stream.concat(
                fields().stream().map(Name::path),
                records.entrySet().stream()
                        .filter(record -> record.getValue().open())
                        .map(record -> record.getKey() + "." + Shape.CUSTOM + "."));
    }
}
