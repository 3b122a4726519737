package dev.cartage.connectors.support;

import dev.cartage.model.Catalogue;
import dev.cartage.model.Field;
import dev.cartage.model.Values;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts made of fields by a table that lies beside the connector, the other way round than {@link Mapping}: a name a line,
 * and its pieces with {@code ;} between them, each with fields in braces. Of several fields with {@code |} between them the
 * first that is filled counts.
 *
 * <pre>
 * recipient = {shipping_address.name|shipping_address.company}
 * notes     = Telephone: {shipping_address.telephone} ; Gift message: {gift_message}
 * </pre>
 *
 * A piece without any filled field is left out; the others become lines.
 */
public final class Texts {
    private static final Pattern FIELDS = Pattern.compile("\\{([^}]+)}");

    private final Catalogue catalogue;
    private final Map<String, List<String>> pieces = new LinkedHashMap<>();

    private Texts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws IllegalStateException if the table names a text field that the catalogue has not */
    public static Texts load(Class<?> beside, String file, Catalogue catalogue) {
        Texts texts = new Texts(catalogue);
        for (String[] row : Resource.rows(beside, file)) {
            texts.pieces.put(row[0], List.of(row[1].split(" ; ")));
            FIELDS.matcher(row[1]).results().forEach(fields -> texts.first(fields.group(1), Values.none(catalogue)));
        }
        return texts;
    }

    /** By name; what is empty is left out. */
    public Map<String, String> of(Values values) {
        Map<String, String> texts = new LinkedHashMap<>();
        pieces.forEach((name, all) -> texts.put(
                name,
                all.stream()
                        .map(piece -> fill(piece, values))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"))));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    private String fill(String piece, Values values) {
        Matcher matcher = FIELDS.matcher(piece);
        boolean filled = matcher.results()
                .anyMatch(fields -> !first(fields.group(1), values).isEmpty());
        return filled
                ? matcher.replaceAll(fields -> Matcher.quoteReplacement(first(fields.group(1), values)))
                        .strip()
                : "";
    }

    private String first(String names, Values values) {
        return Arrays.stream(names.split("\\|"))
                .map(name -> catalogue
                        .find(name)
                        .filter(field -> field.kind() == Field.Kind.TEXT)
                        .orElseThrow(() -> new IllegalStateException("There is no text field " + name)))
                .map(field -> values.get(field).toString().strip())
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }
}
