package dev.cartage.connectors.support;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question says, by a table that lies beside the connector: a parameter a line. Words in braces are filled in; of a
 * word that is empty nothing is left.
 *
 * <pre>
 * changed_after = {from}
 * status        = open,partial
 * </pre>
 */
public record Parameters(Map<String, String> rows) {
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    public static Parameters load(Class<?> beside, String file) {
        Map<String, String> rows = new HashMap<>();
        Resource.rows(beside, file).forEach(row -> rows.put(row[0], row[1]));
        return new Parameters(rows);
    }

    public Map<String, String> filled(Map<String, String> words) {
        Map<String, String> filled = new HashMap<>(rows);
        filled.replaceAll((_, text) ->
                WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(words.getOrDefault(word.group(1), ""))));
        return filled;
    }
}
