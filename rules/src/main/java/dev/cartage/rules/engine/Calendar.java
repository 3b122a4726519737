package dev.cartage.rules.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Days against weekdays, months and years. */
final class Calendar {
    private Calendar() {}

    static @Nullable Integer compare(Year one, Object other) {
        return other instanceof Year year ? one.compareTo(year) : null;
    }

    /** How the day lies to a weekday, month or year; null for anything else. A weekday or month has no before or after. */
    static @Nullable Integer compare(LocalDate day, Object to) {
        return switch (to) {
            case Year year -> Integer.compare(day.getYear(), year.getValue());
            case DayOfWeek weekday -> day.getDayOfWeek() == weekday ? 0 : 1;
            case Month month -> day.getMonth() == month ? 0 : 1;
            default -> null;
        };
    }
}
