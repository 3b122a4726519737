package dev.cartage.rules.syntax;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may follow an {@code @}. */
public sealed interface DateForm {

    /** A word whose meaning moves with the clock. */
    enum Word implements DateForm {
        NOW,
        TODAY,
        TOMORROW,
        YESTERDAY;

        @Override
        public String toString() {
            return "@" + lower(this);
        }
    }

    /** {@code @2024-01-15}. */
    record Day(LocalDate of) implements DateForm {
        @Override
        public String toString() {
            return "@" + of;
        }
    }

    /** {@code @2024-01-15T10:30:00}, in the rule's time zone. */
    record Moment(LocalDateTime of) implements DateForm {
        @Override
        public String toString() {
            return "@" + of;
        }
    }

    /** {@code @T10:30:00}. */
    record Time(LocalTime of) implements DateForm {
        @Override
        public String toString() {
            return "@T" + of;
        }
    }

    /** {@code @monday}. */
    record Weekday(DayOfWeek of) implements DateForm {
        @Override
        public String toString() {
            return "@" + lower(of);
        }
    }

    /** {@code @december}. */
    record InMonth(Month of) implements DateForm {
        @Override
        public String toString() {
            return "@" + lower(of);
        }
    }

    /** {@code @2024}. */
    record InYear(Year of) implements DateForm {
        @Override
        public String toString() {
            return "@" + of;
        }
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Every word that may follow an {@code @}, with it. */
    static Stream<String> words() {
        return Stream.of(Word.values(), DayOfWeek.values(), Month.values())
                .flatMap(Stream::of)
                .map(word -> "@" + lower(word));
    }

    /** Reads a token such as {@code @tomorrow}; empty where it is none of the forms. */
    static Optional<DateForm> read(String token) {
        String form = token.substring(1);
        try {
            if (form.matches("\\d{4}")) {
                return Optional.of(new InYear(Year.parse(form)));
            }
            if (form.startsWith("T")) {
                return Optional.of(new Time(LocalTime.parse(form.substring(1))));
            }
            if (form.matches("\\d{4}-.*")) {
                return Optional.of(
                        form.contains("T") ? new Moment(LocalDateTime.parse(form)) : new Day(LocalDate.parse(form)));
            }
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
        return named(form);
    }

    private static Optional<DateForm> named(String form) {
        Stream<DateForm> words = Stream.of(Word.values());
        Stream<DateForm> weekdays = Stream.of(DayOfWeek.values()).map(Weekday::new);
        Stream<DateForm> months = Stream.of(Month.values()).map(InMonth::new);
        return Stream.of(words, weekdays, months)
                .flatMap(all -> all)
                .filter(one -> one.toString().equals("@" + form))
                .findFirst();
    }
}
