package dev.cartage.sandbox.warehouse;

import java.util.ArrayList;
import java.util.List;

/** Reads rows in which every value is quoted and no value holds a line break. Forgives nothing. */
final class StrictRows {
    private final String text;
    private int at;
    private int row;

    StrictRows(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return at < text.length();
    }

    int row() {
        return row;
    }

    List<String> next() throws BadFile {
        row++;
        List<String> values = new ArrayList<>(28);
        do {
            values.add(value());
        } while (skip(','));
        skip('\r');
        if (!skip('\n')) {
            throw new BadFile(row, "no line feed after value " + values.size());
        }
        return values;
    }

    private boolean skip(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        if (found) {
            at++;
        }
        return found;
    }

    private String value() throws BadFile {
        if (!skip('"')) {
            throw new BadFile(row, "a value is not quoted");
        }
        int from = at;
        boolean doubled = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (!skip('"')) {
                    String value = text.substring(from, at - 1);
                    return doubled ? value.replace("\"\"", "\"") : value;
                }
                doubled = true;
            } else if (c < ' ') {
                throw new BadFile(row, "a value holds a line break or control character");
            }
        }
        throw new BadFile(row, "the file ends within a value");
    }
}
