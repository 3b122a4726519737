package dev.cartage.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The fields of one kind of record, in their canonical order. API, rules, search and export all read it. */
public final class Catalogue {
    private final String record;
    private final List<Field<?>> fields = new ArrayList<>();
    private final Map<String, Field<?>> byName = new HashMap<>();

    Catalogue(String record) {
        this.record = record;
    }

    /** A catalogue of text fields only. */
    public static Catalogue ofTexts(String record, String... names) {
        Catalogue catalogue = new Catalogue(record);
        for (String name : names) {
            catalogue.add(name, Field::text);
        }
        return catalogue;
    }

    <T> Field<T> add(String name, BiFunction<String, Integer, Field<T>> kind) {
        Field<T> field = kind.apply(name, fields.size());
        if (byName.put(name, field) != null) {
            throw new IllegalArgumentException(record + " has two fields named " + name);
        }
        fields.add(field);
        return field;
    }

    /** The name of the record, for example {@code order}. */
    public String record() {
        return record;
    }

    public List<Field<?>> fields() {
        return List.copyOf(fields);
    }

    public Optional<Field<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    int size() {
        return fields.size();
    }
}
