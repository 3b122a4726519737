package dev.cartage.connectors.support.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Dates and times in the forms that warehouses write them. With slashes the month comes first, with dots the day. A date
 * alone is the start of that day.
 */
final class Moments {
    private static final List<DateTimeFormatter> FORMS = Stream.concat(
                    Stream.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                    Stream.of(
                                    "uuuu-M-d[ H:mm[:ss]][ ][XXX][XX][X]",
                                    "uuuu/M/d[ H:mm[:ss]]",
                                    "M/d/uuuu[ H:mm[:ss]]",
                                    "d.M.uuuu[ H:mm[:ss]]",
                                    "d-MMM-uuuu[ H:mm[:ss]]",
                                    "uuuuMMdd",
                                    "uuuuMMddHHmm",
                                    "uuuuMMddHHmmss",
                                    "uuMMddHHmmss")
                            .map(Moments::form))
            .toList();

    /** From here on, no twelve digits can be read as both yyyyMMddHHmm and yyMMddHHmmss. */
    private static final int FIRST_YEAR = 2013;

    private Moments() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .toFormatter(Locale.ENGLISH);
    }

    /** @throws DateTimeException if the text is in none of the forms, or not of our time */
    static Instant read(String text, ZoneId zone) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return plausible(form.parseBest(text, ZonedDateTime::from, LocalDateTime::from), zone);
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        throw new DateTimeException(text);
    }

    private static Instant plausible(TemporalAccessor read, ZoneId zone) {
        ZonedDateTime at = read instanceof LocalDateTime local ? local.atZone(zone) : ZonedDateTime.from(read);
        if (at.getYear() < FIRST_YEAR || at.getYear() > 2100) {
            throw new DateTimeException("year " + at.getYear());
        }
        return at.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
