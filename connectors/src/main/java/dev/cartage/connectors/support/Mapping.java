package dev.cartage.connectors.support;

import dev.cartage.model.Catalogue;
import dev.cartage.model.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Fills fields from a document by a table that lies beside the connector: one field a line, by its name in the API, and
 * the {@link Path}s to its value.
 *
 * <pre>
 * total                    = totalPriceSet.{money}.amount
 * shipping_address.state   = shippingAddress.provinceCode | shippingAddress.province
 * discount_amount          = -discounts.amount
 * </pre>
 *
 * Lists on the way are gone through: texts are joined by a comma, amounts added up, of times the earliest counts. A word
 * in braces is filled in when the table is loaded.
 */
public final class Mapping {
    private final List<Entry<?>> entries = new ArrayList<>();

    private record Entry<T>(Field<T> field, List<Path> paths) {}

    /** Takes a value: a draft's or a change's {@code set}. */
    public interface Target {
        <T> void set(Field<T> field, T value);
    }

    private Mapping() {}

    /** @throws IllegalStateException if the table names a field that the catalogue has not */
    public static Mapping load(Class<?> beside, String file, Catalogue catalogue, Map<String, String> words) {
        Mapping mapping = new Mapping();
        for (String[] row : Resource.rows(beside, file)) {
            String paths = row[1];
            for (Map.Entry<String, String> word : words.entrySet()) {
                paths = paths.replace("{" + word.getKey() + "}", word.getValue());
            }
            Field<?> field = catalogue
                    .find(row[0])
                    .orElseThrow(() -> new IllegalStateException(file + " names a field that is none: " + row[0]));
            mapping.entries.add(new Entry<>(field, Path.parse(paths)));
        }
        return mapping;
    }

    /** A table of texts whose names are its own. */
    public static Mapping ofTexts(Class<?> beside, String file) {
        String[] names = Resource.rows(beside, file).stream().map(row -> row[0]).toArray(String[]::new);
        return load(beside, file, Catalogue.ofTexts(file, names), Map.of());
    }

    public void fill(JsonNode document, Target target) {
        fill(document, target, UnaryOperator.identity());
    }

    /**
     * Sets what the document gives; a field that it does not give stays as it was.
     *
     * @param amounts makes an amount of a number, for platforms that count cents
     * @throws java.time.DateTimeException if a time is none
     * @throws NumberFormatException if an amount is none
     */
    public void fill(JsonNode document, Target target, UnaryOperator<BigDecimal> amounts) {
        entries.forEach(entry -> fill(entry, document, target, amounts));
    }

    /** The document's values as texts, by the fields' names; what it does not give is left out. */
    public Map<String, String> texts(JsonNode document) {
        Map<String, String> texts = new HashMap<>();
        fill(document, new Target() {
            @Override
            public <T> void set(Field<T> field, T value) {
                texts.put(field.name(), value.toString());
            }
        });
        return texts;
    }

    private static <T> void fill(Entry<T> entry, JsonNode document, Target target, UnaryOperator<BigDecimal> amounts) {
        for (Path path : entry.paths()) {
            T value = value(entry.field(), path, document, amounts);
            if (!value.equals(entry.field().absent())) {
                target.set(entry.field(), value);
                return;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T value(Field<T> field, Path path, JsonNode document, UnaryOperator<BigDecimal> amounts) {
        Object value = switch (field.kind()) {
            case TEXT -> String.join(", ", path.texts(document));
            case TEXTS -> path.texts(document);
            case DECIMAL -> path.sum(document).map(amounts);
            case WHOLE -> path.sum(document).map(BigDecimal::intValue).orElse(0);
            case FLAG -> path.texts(document).contains("true");
            case INSTANT -> earliest(path.texts(document));
        };
        // The kind of a field says what it holds: see Field.Kind.
        return (T) value;
    }

    private static Optional<Instant> earliest(List<String> times) {
        return times.stream().map(Instant::parse).min(Instant::compareTo);
    }
}
