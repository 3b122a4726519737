package dev.cartage.sandbox.warehouse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The text of a file that the warehouse writes: a header row, then rows; a value is quoted where it must be. */
final class Rows {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder(1 << 12);

    Rows(String header) {
        text.append(header).append('\n');
    }

    static String fileName(String kind, long number, Instant now) {
        return String.format(Locale.ROOT, "%s_%06d_%s.csv", kind, number, STAMP.format(now));
    }

    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            String value = values[i].toString();
            boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0;
            text.append(i > 0 ? "," : "").append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        text.append('\n');
    }

    byte[] bytes(Habits habits, RandomGenerator random) {
        String written = text.toString();
        if (habits.shows(Habit.CARRIAGE_RETURNS, random)) {
            written = written.replace("\n", "\r\n");
        }
        if (habits.shows(Habit.LATIN_1, random)) {
            return written.getBytes(StandardCharsets.ISO_8859_1);
        }
        String mark = habits.shows(Habit.BYTE_ORDER_MARK, random) ? "\uFEFF" : "";
        return (mark + written).getBytes(StandardCharsets.UTF_8);
    }
}
