package dev.cartage.hub.order.read;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people type it in a query: a day in UTC, a range {@code 2026-11-01..2026-11-15}, or how long ago.
 *
 * @param from first moment
 * @param to first moment after it
 */
record Period(Instant from, Instant to) {
    private static final Pattern AGO = Pattern.compile("-(\\d{1,5})([hdwm])");

    static Optional<Period> read(String text, Instant now) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            Instant then = now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
            return Optional.of(new Period(then, then));
        }
        String[] days = text.split("\\.\\.", -1);
        if (days.length > 2) {
            return Optional.empty();
        }
        try {
            Instant from = start(days[0].equals("today") ? today(now) : LocalDate.parse(days[0]));
            LocalDate last = days.length == 2 ? LocalDate.parse(days[1]) : LocalDate.ofInstant(from, ZoneOffset.UTC);
            return Optional.of(new Period(from, start(last.plusDays(1))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "h" -> Duration.ofHours(1);
            case "w" -> Duration.ofDays(7);
            case "m" -> Duration.ofDays(30);
            default -> Duration.ofDays(1);
        };
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
