package dev.cartage.hub.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as people and programs write them: {@code 2026-11-20T08:00:00Z}, {@code 2026-11-20}, {@code last monday},
 * {@code two hours ago}, {@code dec 1}, {@code yesterday at 5pm}. A day means its beginning, in the account's zone.
 */
final class SpokenTime {
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String UNIT = "(second|minute|hour|day|week|month|year)s?";
    private static final Pattern AGO = Pattern.compile("(an?|\\w+) " + UNIT + " (ago|from now)|in (an?|\\w+) " + UNIT);
    private static final Pattern RELATIVE = Pattern.compile("(?:(last|this|next) )?([a-z]+)");
    private static final Pattern CLOCK = Pattern.compile("(.*?)(?: at | )?(\\d{1,2})(?::(\\d{2}))? ?(am|pm)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\\.?(?:,? (\\d{4}))?");

    private final ZonedDateTime now;

    private SpokenTime(ZonedDateTime now) {
        this.now = now;
    }

    /** Empty if it is no time. */
    static Optional<Instant> read(String text, Instant now, ZoneId zone) {
        var said = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            return Optional.ofNullable(new SpokenTime(now.atZone(zone)).read(said))
                    .map(ZonedDateTime::toInstant);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private @Nullable ZonedDateTime read(String said) {
        if (said.matches("\\d{4}-\\d{2}.*")) {
            return written(said.toUpperCase(Locale.ROOT));
        }
        if (said.equals("now")) {
            return now;
        }
        var ago = AGO.matcher(said);
        if (ago.matches()) {
            return distance(ago);
        }
        var day = day(said);
        if (day != null) {
            return day.atStartOfDay(now.getZone());
        }
        var clock = CLOCK.matcher(said);
        return clock.matches() && (clock.group(3) != null || clock.group(4) != null) ? atClock(clock) : null;
    }

    private ZonedDateTime written(String said) {
        if (said.length() == 7) {
            return LocalDate.parse(said + "-01").atStartOfDay(now.getZone());
        }
        if (said.length() == 10) {
            return LocalDate.parse(said).atStartOfDay(now.getZone());
        }
        // A plus sign that was not encoded reaches us as a blank.
        var iso = said.replaceFirst(" (\\d{2}:?\\d{2})$", "+$1").replace(' ', 'T');
        return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
                ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                        .atZoneSameInstant(now.getZone())
                : java.time.LocalDateTime.parse(iso).atZone(now.getZone());
    }

    private @Nullable ZonedDateTime distance(Matcher said) {
        var forward = said.group(3) == null || said.group(3).equals("from now");
        var number = number(said.group(3) == null ? said.group(4) : said.group(1));
        var unit = said.group(3) == null ? said.group(5) : said.group(2);
        return number < 0 ? null : now.plus(forward ? number : -number, unit(unit));
    }

    private static int number(String said) {
        if (said.matches("\\d{1,6}")) {
            return Integer.parseInt(said);
        }
        return said.startsWith("a") && said.length() <= 2 ? 1 : NUMBERS.indexOf(said);
    }

    private static ChronoUnit unit(String name) {
        return ChronoUnit.valueOf(name.toUpperCase(Locale.ROOT) + "S");
    }

    private @Nullable LocalDate day(String said) {
        var relative = RELATIVE.matcher(said);
        if (relative.matches()) {
            var which = relative.group(1) == null ? "this" : relative.group(1);
            return day(which, relative.group(2));
        }
        var month = MONTH_FIRST.matcher(said);
        if (month.matches()) {
            return date(month.group(1), month.group(2), month.group(3));
        }
        var first = DAY_FIRST.matcher(said);
        return first.matches() ? date(first.group(2), first.group(1), first.group(3)) : null;
    }

    private @Nullable LocalDate day(String which, String word) {
        var today = now.toLocalDate();
        var step = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
        return switch (word) {
            case "today", "now" -> today;
            case "yesterday" -> today.minusDays(1);
            case "tomorrow" -> today.plusDays(1);
            case "day" -> today.plusDays(step);
            case "week" -> today.plusWeeks(step).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> today.plusMonths(step).withDayOfMonth(1);
            case "year" -> today.plus(Period.ofYears(step)).withDayOfYear(1);
            default -> weekday(word).map(day -> weekday(which, day)).orElse(null);
        };
    }

    /** Without a word before it, the newest that has begun. */
    private LocalDate weekday(String which, DayOfWeek day) {
        var step = switch (which) {
            case "last" -> TemporalAdjusters.previous(day);
            case "next" -> TemporalAdjusters.next(day);
            default -> TemporalAdjusters.previousOrSame(day);
        };
        return now.toLocalDate().with(step);
    }

    private static Optional<DayOfWeek> weekday(String word) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> word.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst();
    }

    /** Without a year, the newest such day that has begun. */
    private @Nullable LocalDate date(String monthName, String day, @Nullable String year) {
        var month = List.of(Month.values()).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(monthName))
                .findFirst();
        if (month.isEmpty()) {
            return null;
        }
        var date = Year.of(year == null ? now.getYear() : Integer.parseInt(year))
                .atMonth(month.get())
                .atDay(Integer.parseInt(day));
        return year == null && date.isAfter(now.toLocalDate()) ? date.minusYears(1) : date;
    }

    private @Nullable ZonedDateTime atClock(Matcher said) {
        var words = said.group(1).strip();
        var day = words.isEmpty() ? now.toLocalDate() : day(words);
        var hour = Integer.parseInt(said.group(2)) % (said.group(4) == null ? 24 : 12);
        var afternoon = "pm".equals(said.group(4)) ? 12 : 0;
        var minute = said.group(3) == null ? 0 : Integer.parseInt(said.group(3));
        return day == null
                ? null
                : day.atTime(LocalTime.of(hour + afternoon, minute)).atZone(now.getZone());
    }
}
