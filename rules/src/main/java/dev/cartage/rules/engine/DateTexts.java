package dev.cartage.rules.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads dates that stand in texts, as ISO 8601 writes them. */
final class DateTexts {
    private static final int LONGEST = 40;

    private DateTexts() {}

    /** A day or a moment; one without an offset is in the zone. */
    static Object read(String text, ZoneId zone) {
        String form = text.strip();
        try {
            if (form.length() <= 10) {
                return LocalDate.parse(form);
            }
            if (form.length() <= LONGEST) {
                return moment(form.charAt(10) == ' ' ? form.substring(0, 10) + "T" + form.substring(11) : form, zone);
            }
        } catch (DateTimeException notADate) {
            // Said below, as for a text that is too long.
        }
        throw RuleError.of(Convert.quoted(text) + " is not a date.");
    }

    private static Object moment(String form, ZoneId zone) {
        boolean hasOffset = form.endsWith("Z") || form.lastIndexOf('+') > 10 || form.lastIndexOf('-') > 10;
        return hasOffset
                ? OffsetDateTime.parse(form).toInstant()
                : LocalDateTime.parse(form).atZone(zone).toInstant();
    }
}
