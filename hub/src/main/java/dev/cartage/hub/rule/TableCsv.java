package dev.cartage.hub.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lookup tables as CSV (RFC 4180), read with comma, semicolon or tab between, whichever the first line has. */
final class TableCsv {
    static final String KEY = "key";

    private TableCsv() {}

    record Read(List<String> columns, List<LookupTable.Row> rows) {}

    static String write(LookupTable table, List<LookupTable.Row> rows) {
        StringBuilder text = new StringBuilder();
        line(text, Stream.concat(Stream.of(KEY), table.columns().stream()).toList());
        rows.forEach(row -> line(
                text, Stream.concat(Stream.of(row.key()), row.cells().stream()).toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        text.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return plain && cell.strip().equals(cell) ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** Rows that are blank are left out; short ones are filled up with empty cells. */
    static Read read(String csv) {
        String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        List<List<String>> lines = lines(text, separator(text));
        if (lines.isEmpty() || lines.getFirst().size() < 2) {
            throw Tables.refused("The first line must name the key and at least one column.", "Add that line.");
        }
        List<String> columns = lines.getFirst().subList(1, lines.getFirst().size());
        List<LookupTable.Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>(line.subList(1, line.size()));
            while (cells.size() < columns.size()) {
                cells.add("");
            }
            rows.add(new LookupTable.Row(line.getFirst(), cells));
        }
        return new Read(columns, rows);
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        for (char candidate : new char[] {'\t', ';'}) {
            if (first.indexOf(candidate) >= 0 && first.indexOf(',') < 0) {
                return candidate;
            }
        }
        return ',';
    }

    private static List<List<String>> lines(String text, char separator) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                end(lines, line, cell);
                line = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        end(lines, line, cell);
        return lines;
    }

    private static void end(List<List<String>> lines, List<String> line, StringBuilder cell) {
        line.add(cell.toString());
        cell.setLength(0);
        if (line.stream().anyMatch(text -> !text.isBlank())) {
            lines.add(line);
        }
    }
}
