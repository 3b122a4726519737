package dev.cartage.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An immutable tree: what a store said, before anything was made of it. Shaped as JSON is. */
public sealed interface Document {
    Document NOTHING = new Nothing();

    /** The value of the key, or {@link #NOTHING}. */
    default Document get(String key) {
        return this instanceof Keys keys ? keys.of().getOrDefault(key, NOTHING) : NOTHING;
    }

    /** Follows a path such as {@code shippingAddress.city}; a number picks an item of a list. */
    default Document at(String path) {
        Document here = this;
        for (String step : path.split("\\.")) {
            here = here instanceof Items items ? items.item(step) : here.get(step);
        }
        return here;
    }

    /** The text of a text, number or flag; "" for anything else. */
    default String text() {
        return switch (this) {
            case Text text -> text.of();
            case Numeral numeral -> numeral.of().toPlainString();
            case Flag flag -> Boolean.toString(flag.of());
            case Keys _, Items _, Nothing _ -> "";
        };
    }

    /** The number of a number, or of a text that is one. */
    default Optional<BigDecimal> number() {
        return switch (this) {
            case Numeral numeral -> Optional.of(numeral.of());
            case Text text -> parse(text.of());
            case Keys _, Items _, Flag _, Nothing _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> parse(String text) {
        try {
            // A number of a million digits would take minutes to parse, and nobody orders so much.
            return text.length() > 100 ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    default boolean flag() {
        return this instanceof Flag flag && flag.of();
    }

    default List<Document> items() {
        return this instanceof Items items ? items.of() : List.of();
    }

    default boolean isNothing() {
        return this instanceof Nothing;
    }

    /** An object; keys keep their order. */
    record Keys(Map<String, Document> of) implements Document {
        public Keys {
            of = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(of));
        }
    }

    /** A list. */
    record Items(List<Document> of) implements Document {
        public Items {
            of = List.copyOf(of);
        }

        Document item(String step) {
            try {
                int index = Integer.parseInt(step);
                return index >= 0 && index < of.size() ? of.get(index) : NOTHING;
            } catch (NumberFormatException notAnIndex) {
                return NOTHING;
            }
        }
    }

    /** A text. */
    record Text(String of) implements Document {}

    /** A number, exactly as written. */
    record Numeral(BigDecimal of) implements Document {}

    /** True or false. */
    record Flag(boolean of) implements Document {}

    /** Absent, or null. */
    record Nothing() implements Document {}
}
