package dev.cartage.rules.hook;

import dev.cartage.model.Catalogue;
import dev.cartage.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a record looks like to a rule.
 *
 * @param name as rules write it, for example {@code order}
 * @param fields that rules read and set
 * @param facts that rules only read
 * @param computed fields whose value follows from others
 * @param otherNames names by which a field is also known, and that field's own
 * @param parts the collections inside it; the first of kind {@link Part.Kind#LINES} holds its lines
 * @param open whether it can hold custom fields
 */
public record Shape(
        String name,
        Catalogue fields,
        Catalogue facts,
        List<Computed> computed,
        Map<String, String> otherNames,
        List<Part> parts,
        boolean open) {
    public static final String CUSTOM = "custom";
    public static final String SOURCE = "source";

    public Shape {
        computed = List.copyOf(computed);
        otherNames = Map.copyOf(otherNames);
        parts = List.copyOf(parts);
    }

    /** A record that rules only read, of texts. */
    static Shape ofTexts(String name, String... names) {
        Catalogue none = Catalogue.ofTexts(name);
        return new Shape(name, none, Catalogue.ofTexts(name, names), List.of(), Map.of(), List.of(), false);
    }

    /** The field of this name, or of which this is another name. */
    public Optional<Field<?>> field(String called) {
        return fields.find(otherNames.getOrDefault(called, called));
    }

    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.isCalled(name)).findFirst();
    }

    public Optional<Part> lines() {
        for (Part part : parts) {
            if (part.kind() == Part.Kind.LINES) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    public Optional<Computed> computed(String name) {
        return computed.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Every name that may follow the record's own and a dot, for completion and for the nearest right name. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        Stream.of(fields, facts)
                .flatMap(all -> all.fields().stream())
                .map(Field::name)
                .forEach(names::add);
        computed.forEach(one -> names.add(one.name()));
        parts.forEach(part -> names.add(part.plural()));
        if (open) {
            names.add(CUSTOM);
            names.add(SOURCE);
        }
        return names;
    }
}
