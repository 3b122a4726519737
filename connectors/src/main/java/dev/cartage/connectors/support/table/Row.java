package dev.cartage.connectors.support.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of an inbound file. A value that cannot be what its column says is {@link Unreadable}. */
public final class Row {
    private final Map<Column, Integer> columns;
    private final List<String> cells;

    Row(Map<Column, Integer> columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> clean(cell).isEmpty());
    }

    /** Without surrounding blanks; "" where the row or the file has no such column. */
    public String text(Column column) {
        int position = columns.getOrDefault(column, Integer.MAX_VALUE);
        return position < cells.size() ? clean(cells.get(position)) : "";
    }

    /** Spreadsheets protect a number as {@code ="0123"}, and old systems end files with control characters. */
    private static String clean(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        String text = cell.substring(from, to);
        boolean formula = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
        return formula ? text.substring(2, text.length() - 1).strip() : text;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
    }

    public String required(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new Unreadable(
                    "value-missing",
                    "The row has no " + column.title() + ".",
                    "Ask the warehouse to send the row again with the " + column.title() + ".");
        }
        return text;
    }

    /** A whole number; 2.0 is one, 2.5 is not. */
    public int whole(Column column) {
        String text = required(column);
        try {
            return number(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw wrong(column, text, "a whole number");
        }
    }

    public Optional<BigDecimal> decimal(Column column) {
        String text = text(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(number(text));
        } catch (NumberFormatException notANumber) {
            throw wrong(column, text, "a number with a decimal point");
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > 20 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    public Optional<Instant> moment(Column column, ZoneId zone) {
        String text = text(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Moments.read(text, zone));
        } catch (DateTimeException notADate) {
            throw wrong(column, text, "a date such as 2026-03-07 or 2026-03-07T14:30:00Z");
        }
    }

    /** That the value is not what the column wants, for example {@code a whole number}. */
    public static Unreadable wrong(Column column, String value, String wanted) {
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return new Unreadable(
                "value-wrong",
                "The " + column.title() + " “" + shown + "” is not " + wanted + ".",
                "Ask the warehouse to send the row again with " + wanted + ".");
    }
}
