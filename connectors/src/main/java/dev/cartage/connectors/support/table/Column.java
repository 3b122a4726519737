package dev.cartage.connectors.support.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column of a table, by the names that a header row may give it. Case, blanks, dashes and underscores do not count.
 *
 * @param title the documented name
 */
public record Column(String title, List<String> otherNames) {
    public static Column named(String title, String... otherNames) {
        return new Column(title, List.of(otherNames));
    }

    Stream<String> keys() {
        return Stream.concat(Stream.of(title), otherNames.stream()).map(Column::key);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
