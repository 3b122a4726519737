package dev.cartage.rules.engine;

import dev.cartage.rules.hook.Input;
import dev.cartage.rules.syntax.DateForm;
import dev.cartage.rules.syntax.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Dates as one run sees them: what now is, and in which zone a day begins. */
final class Dates {
    private final Instant now;
    private final ZoneId zone;

    Dates(Input input) {
        now = input.now();
        zone = input.zone();
    }

    Object value(DateForm form) {
        return switch (form) {
            case DateForm.Word word ->
                switch (word) {
                    case NOW -> now;
                    case TODAY -> today();
                    case TOMORROW -> today().plusDays(1);
                    case YESTERDAY -> today().minusDays(1);
                };
            case DateForm.Day day -> day.of();
            case DateForm.Moment moment -> moment.of().atZone(zone).toInstant();
            case DateForm.Time time -> time.of();
            case DateForm.Weekday weekday -> weekday.of();
            case DateForm.InMonth month -> month.of();
            case DateForm.InYear year -> year.of();
        };
    }

    Instant now() {
        return now;
    }

    private LocalDate today() {
        return day(now);
    }

    private LocalDate day(Instant moment) {
        return local(moment).toLocalDate();
    }

    /** The moment on the wall clock of the rule's zone. */
    ZonedDateTime local(Instant moment) {
        try {
            return moment.atZone(zone);
        } catch (DateTimeException tooFar) {
            throw RuleError.of("The date " + moment + " is too far away.");
        }
    }

    /** A moment: a day is its beginning, a time of day is today's, a weekday the next of its name. */
    Instant moment(Object value) {
        return switch (value) {
            case Instant moment -> moment;
            case LocalDate day -> start(day);
            case LocalTime time -> today().atTime(time).atZone(zone).toInstant();
            case DayOfWeek weekday -> start(today().with(TemporalAdjusters.next(weekday)));
            case String text -> moment(DateTexts.read(text, zone));
            default -> throw RuleError.of(Convert.quoted(value) + " is not a moment.");
        };
    }

    /** A day: of a moment, the day it lies in. */
    LocalDate day(Object value) {
        return switch (value) {
            case LocalDate day -> day;
            case String text -> day(DateTexts.read(text, zone));
            default -> day(moment(value));
        };
    }

    private Instant start(LocalDate day) {
        try {
            return day.atStartOfDay(zone).toInstant();
        } catch (DateTimeException tooFar) {
            throw RuleError.of("The date " + day + " is too far away.");
        }
    }

    /** The date moved by the span. A day moved by days, weeks, months or years stays a day. */
    Object shift(Object from, Span span, boolean after) {
        long amount = after ? span.amount() : -(long) span.amount();
        try {
            if (from instanceof LocalDate day && span.unit().chrono().isDateBased()) {
                return day.plus(amount, span.unit().chrono());
            }
            return local(moment(from)).plus(amount, span.unit().chrono()).toInstant();
        } catch (DateTimeException | ArithmeticException tooFar) {
            throw RuleError.of(span + (after ? " after " : " before ") + Convert.quoted(from) + " is too far away.");
        }
    }

    /** How two dates lie to each other, or null where they cannot be compared. A day holds all its moments. */
    @Nullable
    Integer compare(Object left, Object right) {
        if (left instanceof Instant one && right instanceof Instant other) {
            return one.compareTo(other);
        }
        if (right instanceof LocalTime time) {
            return left instanceof LocalTime one
                    ? one.compareTo(time)
                    : local(moment(left)).toLocalTime().compareTo(time);
        }
        if (left instanceof LocalTime) {
            return opposite(compare(right, left));
        }
        if (left instanceof Year && !(right instanceof Year)) {
            return opposite(compare(right, left));
        }
        Integer inCalendar =
                left instanceof Year year ? Calendar.compare(year, right) : Calendar.compare(day(left), right);
        return inCalendar == null ? days(left, right) : inCalendar;
    }

    private static @Nullable Integer opposite(@Nullable Integer order) {
        return order == null ? null : -order;
    }

    private @Nullable Integer days(Object left, Object right) {
        return left instanceof Enum<?> || right instanceof Enum<?>
                ? null
                : day(left).compareTo(day(right));
    }
}
