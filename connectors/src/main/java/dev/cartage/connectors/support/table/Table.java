package dev.cartage.connectors.support.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cartage.spi.FileWarehouse.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rows of an inbound file under its header row. Values are separated by comma, semicolon, tab or bar, quoted or not.
 * Each row stands alone: a quotation mark that is never closed spoils its own line and no other.
 */
public final class Table {
    /** Longer files are refused. */
    public static final int MOST_ROWS = 500_000;

    private static final Pattern TRAILER = Pattern.compile(
            "(?i)(grand total|totals?|end( of file)?|eof|trailer|((row|record)s? )?count|rows|records)[\\s:=*.\\d]*");

    private final String text;
    private final CsvReaderBuilder format;
    private final List<CsvRecord> records;
    private final Map<Column, Integer> columns = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Consumer<Row> reader;
    private List<String> allLines = List.of();

    private Table(String text, Consumer<Row> reader) {
        this.text = text;
        this.reader = reader;
        this.format = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(FileText.MOST_BYTES * 2);
        this.records = records();
    }

    /**
     * Gives each row to the reader, which throws {@link Unreadable} at one that makes no sense.
     *
     * @return a fault for each row that the reader, or the table itself, found unreadable
     */
    public static List<Fault> read(byte[] content, List<Column> known, List<Column> required, Consumer<Row> reader) {
        try {
            Table table = new Table(FileText.of(content), reader);
            table.header(known, required);
            table.rows();
            return table.faults;
        } catch (Unreadable whole) {
            return List.of(new Fault(0, whole.problem()));
        }
    }

    private static char separator(String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t', '|')
                .max((one, other) -> Long.compare(count(header, one), count(header, other)) >= 0 ? 1 : -1)
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private List<CsvRecord> records() {
        List<CsvRecord> found =
                format.ofCsvRecord(text).stream().limit(MOST_ROWS + 2L).toList();
        if (found.size() > MOST_ROWS + 1) {
            throw new Unreadable(
                    "file-too-long",
                    "The file has more than " + MOST_ROWS + " rows.",
                    "Ask the warehouse to send several shorter files.");
        }
        return found;
    }

    private void header(List<Column> known, List<Column> required) {
        List<String> names = records.isEmpty() ? List.of() : records.getFirst().getFields();
        List<String> keys = names.stream().map(Column::key).toList();
        for (Column column : known) {
            column.keys().map(keys::indexOf).filter(at -> at >= 0).findFirst().ifPresent(at -> columns.put(column, at));
        }
        for (Column column : required) {
            if (!columns.containsKey(column)) {
                throw new Unreadable(
                        "column-missing",
                        "The first row names no column “" + column.title() + "”.",
                        "Ask the warehouse to put a header row with the documented column names first.");
            }
        }
    }

    private void rows() {
        for (int i = 1; i < records.size(); i++) {
            CsvRecord row = records.get(i);
            boolean last = i == records.size() - 1;
            if (row.getFields().stream().anyMatch(Table::breaks)) {
                int next = last ? Integer.MAX_VALUE : (int) records.get(i + 1).getStartingLineNumber();
                severalLines(row, next);
            } else if (!last || !isTrailer(row)) {
                boolean cutOff = last && row.getFieldCount() < width() && !breaks(text.substring(text.length() - 1));
                row((int) row.getStartingLineNumber(), row.getFields(), !cutOff);
            }
        }
    }

    private int width() {
        return records.getFirst().getFieldCount();
    }

    private static boolean breaks(String value) {
        return value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
    }

    private static boolean isTrailer(CsvRecord row) {
        return TRAILER.matcher(row.getField(0).strip()).matches();
    }

    /** A note of several lines in a column of no interest is fine; anything else is a mark that was not closed. */
    private void severalLines(CsvRecord row, int next) {
        int first = (int) row.getStartingLineNumber();
        List<String> lines = lines(first, next);
        boolean ours = columns.values().stream()
                .anyMatch(column -> column < row.getFieldCount() && breaks(row.getField(column)));
        if (!ours && row.getFieldCount() == width() && isClosed(String.join("", lines))) {
            row(first, row.getFields(), true);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> cells = format.ofSingleCsvRecord(lines.get(i)).getFields();
                row(first + i, cells, isClosed(lines.get(i)));
            }
        }
    }

    private List<String> lines(int first, int next) {
        if (allLines.isEmpty()) {
            allLines = Arrays.asList(text.split("\r\n|\r|\n", -1));
        }
        return allLines.subList(first - 1, Math.min(next - 1, allLines.size()));
    }

    private static boolean isClosed(String line) {
        return count(line, '"') % 2 == 0;
    }

    private void row(int number, List<String> cells, boolean whole) {
        Row row = new Row(columns, cells);
        if (row.isBlank()) {
            return;
        }
        try {
            if (!whole) {
                throw new Unreadable(
                        "row-cut-off",
                        "The row ends early, or a quotation mark in it is not closed.",
                        "Ask the warehouse to send the row again.");
            }
            reader.accept(row);
        } catch (Unreadable bad) {
            faults.add(new Fault(number, bad.problem()));
        }
    }
}
