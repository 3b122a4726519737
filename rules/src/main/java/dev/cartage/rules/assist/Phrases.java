package dev.cartage.rules.assist;

import dev.cartage.rules.syntax.Span;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the language as people say them. */
public final class Phrases {
    private static final Map<String, String> WORDS =
            Map.of("sku", "SKU", "id", "ID", "qty", "quantity", "upc", "UPC", "zipcode", "postcode", "scac", "SCAC");

    private Phrases() {}

    /** {@code order_line.qty_ordered} as {@code order line quantity ordered}. */
    public static String named(String name) {
        return Stream.of(name.split("[_.]"))
                .map(word -> WORDS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }

    static String span(Span span) {
        String unit = span.unit().name().toLowerCase(java.util.Locale.ROOT);
        return span.amount() + " " + (span.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }
}
