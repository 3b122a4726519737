package dev.cartage.transport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The Retry-After header of RFC 9110, section 10.2.3: seconds (fractions are seen in the wild) or a date. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Duration> read(String text, Instant now) {
        var plain = text.strip();
        try {
            var wait = plain.matches("\\d{1,9}(\\.\\d{1,9})?") ? seconds(plain) : Duration.between(now, date(plain));
            return Optional.of(bounded(wait));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    }

    private static Instant date(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
