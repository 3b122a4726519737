package dev.cartage.hub.flow;

import dev.cartage.hub.flow.Schedule.Daily;
import dev.cartage.hub.flow.Schedule.Flexible;
import dev.cartage.hub.flow.Schedule.Hourly;
import dev.cartage.hub.flow.Schedule.Minutely;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schedules as the database and the API write them, for example {@code {"kind": "daily", "at": "08:30"}}. */
public final class ScheduleJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ScheduleJson() {}

    static List<Schedule> read(String text) {
        return JSON.readTree(text).valueStream().map(ScheduleJson::read).toList();
    }

    private static Schedule read(JsonNode node) {
        var every = node.path("every").asInt(60);
        return switch (node.path("kind").asString()) {
            case "minutely" -> new Minutely(every);
            case "hourly" -> new Hourly(node.path("minute").asInt());
            case "daily" -> new Daily(LocalTime.parse(node.path("at").asString()));
            case "flexible" ->
                new Flexible(
                        node.path("days")
                                .valueStream()
                                .map(day -> DayOfWeek.valueOf(day.asString()))
                                .collect(Collectors.toSet()),
                        node.path("from").asInt(),
                        node.path("to").asInt(),
                        every);
            default -> throw new IllegalArgumentException("An unknown schedule: " + node);
        };
    }

    static String write(List<Schedule> schedules) {
        return JSON.writeValueAsString(
                schedules.stream().map(ScheduleJson::show).toList());
    }

    public static Map<String, Object> show(Schedule schedule) {
        return switch (schedule) {
            case Minutely minutely -> Map.of("kind", "minutely", "every", minutely.every());
            case Hourly hourly -> Map.of("kind", "hourly", "minute", hourly.minute());
            case Daily daily -> Map.of("kind", "daily", "at", daily.at().toString());
            case Flexible flexible ->
                Map.of(
                        "kind", "flexible",
                        "days", flexible.days().stream().sorted().toList(),
                        "from", flexible.from(),
                        "to", flexible.to(),
                        "every", flexible.every());
        };
    }
}
