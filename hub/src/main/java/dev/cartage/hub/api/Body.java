package dev.cartage.hub.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request brought: a JSON object, or form fields of which {@code store[adapter][token]} names one within others.
 * Values are texts, numbers, truth values, lists or such objects; JSON's null counts as given and empty.
 */
record Body(Map<String, @Nullable Object> fields) {

    /** Whether the field was sent at all, even empty. */
    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** "" where it is missing or empty. */
    String text(String name) {
        var value = fields.get(name);
        if (value instanceof Map || value instanceof List) {
            throw new BadRequest(name + " must be a text.");
        }
        return value == null ? "" : value.toString().strip();
    }

    /** @throws BadRequest if there is none */
    String required(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            throw new BadRequest(name + " is missing.");
        }
        return text;
    }

    /** @throws BadRequest if it is no whole number */
    Optional<Long> id(String name) {
        var text = text(name);
        if (!text.matches("\\d{0,18}")) {
            throw new BadRequest("“" + text + "” is no " + name + ".");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
    }

    /** @throws BadRequest if there is none, or no whole number of up to nine digits */
    int number(String name) {
        var text = required(name);
        if (!text.matches("-?\\d{1,9}")) {
            throw new BadRequest("“" + text + "” is no " + name + ".");
        }
        return Integer.parseInt(text);
    }

    /** An object within. */
    Optional<Body> child(String name) {
        return Optional.ofNullable(fields.get(name)).map(Body::of);
    }

    /** Objects in a list within; none where it is missing. */
    List<Body> children(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(Body::of).toList()
                : List.of();
    }

    /** Texts of a list, or of one text with commas. */
    List<String> texts(String name) {
        var value = fields.get(name);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return text(name).isEmpty() ? List.of() : List.of(text(name).split("\\s*,\\s*"));
    }

    /** All that are no objects, as texts. */
    Map<String, String> plain() {
        Map<String, String> plain = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof List<?>) {
                plain.put(name, String.join(",", texts(name)));
            } else if (!(value instanceof Map)) {
                plain.put(name, value == null ? "" : value.toString());
            }
        });
        return plain;
    }

    @SuppressWarnings("unchecked")
    private static Body of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Body((Map<String, @Nullable Object>) map);
        }
        throw new BadRequest("An object was expected instead of “" + value + "”.");
    }
}
