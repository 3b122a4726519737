package dev.cartage.rules.engine;

import dev.cartage.model.Field;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Opens a record's collections. */
final class Parts {
    /** Between options: a semicolon, a bar, a new line, or a comma that another {@code name:} follows. */
    private static final Pattern BETWEEN_OPTIONS = Pattern.compile("[;|\n]|,(?=[^,:=;|\n]{1,60}[:=])");

    private static final Pattern BETWEEN_NAME_AND_VALUE = Pattern.compile("[:=]");

    private static final int MOST = 1_000;

    private Parts() {}

    static List<Row> read(Row row, Part part) {
        return switch (part.kind()) {
            case LINES -> lines(row, part);
            case OPTIONS -> options(text(row, part), part);
            case COMMENTS -> comments(text(row, part), part);
        };
    }

    private static List<Row> lines(Row row, Part part) {
        List<Row> rows = new ArrayList<>(row.base.lines().size());
        for (Subject line : row.base.lines()) {
            rows.add(new Row(part.shape(), line, rows.size() + 1, false));
        }
        return rows;
    }

    private static String text(Row row, Part part) {
        Field<?> field = row.shape.fields().find(part.plural()).orElseThrow();
        return Convert.text(row.read(field));
    }

    private static List<Row> options(String text, Part part) {
        List<Row> rows = new ArrayList<>();
        for (String option : BETWEEN_OPTIONS.split(text, MOST)) {
            if (!option.isBlank()) {
                String[] pair = BETWEEN_NAME_AND_VALUE.split(option, 2);
                String name = pair.length == 2 ? pair[0].strip() : "";
                rows.add(row(part, name, pair[pair.length - 1].strip()));
            }
        }
        return rows;
    }

    private static List<Row> comments(String text, Part part) {
        return text.lines()
                .map(String::strip)
                .filter(comment -> !comment.isEmpty())
                .limit(MOST)
                .map(comment -> row(part, comment))
                .toList();
    }

    private static Row row(Part part, String... texts) {
        Values.Change facts = Values.none(part.shape().facts()).change();
        for (int i = 0; i < texts.length; i++) {
            facts.set(textField(part, i), texts[i]);
        }
        return new Row(part.shape(), Subject.ofFacts(facts.done()), 0, false);
    }

    @SuppressWarnings("unchecked")
    private static Field<String> textField(Part part, int position) {
        return (Field<String>) part.shape().facts().fields().get(position);
    }
}
