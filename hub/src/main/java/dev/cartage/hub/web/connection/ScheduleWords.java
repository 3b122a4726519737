package dev.cartage.hub.web.connection;

import dev.cartage.hub.flow.Flow;
import dev.cartage.hub.flow.Schedule;
import dev.cartage.hub.flow.Schedule.Daily;
import dev.cartage.hub.flow.Schedule.Flexible;
import dev.cartage.hub.flow.Schedule.Hourly;
import dev.cartage.hub.flow.Schedule.Minutely;
import dev.cartage.hub.web.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Recurrences in plain words. */
public final class ScheduleWords {
    private static final Set<DayOfWeek> WORKDAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private ScheduleWords() {}

    /** For example {@code every 15 minutes; every day at 06:00}. */
    public static String of(Flow flow) {
        return flow.schedules().isEmpty()
                ? Words.every((int) flow.every().toMinutes())
                : flow.schedules().stream().map(ScheduleWords::of).collect(Collectors.joining("; "));
    }

    public static String of(Schedule schedule) {
        return switch (schedule) {
            case Minutely minutely -> Words.every(minutely.every());
            case Hourly hourly ->
                hourly.minute() == 0 ? "every full hour" : "every hour, " + hourly.minute() + " minutes past";
            case Daily daily -> "every day at " + daily.at();
            case Flexible flexible ->
                days(flexible.days())
                        + " from %02d:00 to %02d:59, ".formatted(flexible.from(), flexible.to())
                        + Words.every(flexible.every());
        };
    }

    private static String days(Set<DayOfWeek> days) {
        if (days.size() == 7) {
            return "every day";
        }
        if (days.equals(WORKDAYS)) {
            return "Monday to Friday";
        }
        List<String> names = days.stream()
                .sorted()
                .map(day -> day.getDisplayName(days.size() > 2 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH))
                .toList();
        return String.join(", ", names);
    }
}
