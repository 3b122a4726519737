package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.flow.Schedule;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** A schedule as the form of a flow sends it. */
final class EnteredSchedule {
    private static final int DAY = 24 * 60;

    private EnteredSchedule() {}

    /** @throws Refused if it makes no sense */
    static Schedule read(MultiValueMap<String, String> entered) {
        try {
            return switch (text(entered, "recurrence")) {
                case "minutely" -> new Schedule.Minutely(number(entered, "every", 1, DAY - 1));
                case "hourly" -> new Schedule.Hourly(number(entered, "minute", 0, 59));
                case "daily" -> new Schedule.Daily(LocalTime.parse(text(entered, "at")));
                case "flexible" -> flexible(entered);
                default -> throw wrong("No recurrence is chosen.", "Choose how it recurs.");
            };
        } catch (DateTimeException unreadable) {
            throw wrong("The time of day cannot be read.", "Enter one such as 08:30.");
        }
    }

    private static Schedule flexible(MultiValueMap<String, String> entered) {
        var days = entered.getOrDefault("day", List.of()).stream()
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
        if (days.isEmpty()) {
            throw wrong("No weekday is chosen.", "Tick at least one.");
        }
        var from = number(entered, "from", 0, 23);
        var to = number(entered, "to", 0, 23);
        if (to < from) {
            throw wrong("The last hour is before the first.", "For hours across midnight add two schedules.");
        }
        return new Schedule.Flexible(days, from, to, number(entered, "each", 1, DAY - 1));
    }

    private static String text(MultiValueMap<String, String> entered, String name) {
        return Objects.requireNonNullElse(entered.getFirst(name), "").strip();
    }

    private static int number(MultiValueMap<String, String> entered, String name, int least, int most) {
        var text = text(entered, name);
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw wrong("“" + text + "” is no number from " + least + " to " + most + ".", "Correct it and try again.");
        }
        return Integer.parseInt(text);
    }

    private static Refused wrong(String sentence, String whatToDo) {
        return Refused.because("schedule-wrong", sentence, whatToDo);
    }
}
