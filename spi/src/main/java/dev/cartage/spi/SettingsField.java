package dev.cartage.spi;

import dev.cartage.model.Problem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One field of a settings form.
 *
 * @param name the record component's name
 * @param help what it means, from {@link Setting#help} or the file of help beside the record
 * @param choices for an enum or a set of one: its constants' names
 */
public record SettingsField(
        String name, Setting setting, String help, Shape shape, List<String> choices, Class<?> element) {

    /** How a field is asked and written. */
    public enum Shape {
        TEXT,
        NUMBER,
        CHECKBOX,
        CHOICE,
        CHOICES,
        MOMENT,
        DURATION,
        ZONE
    }

    static SettingsField of(RecordComponent component) {
        Setting setting =
                Objects.requireNonNull(component.getAnnotation(Setting.class), component + " carries no @Setting");
        Class<?> element = elementOf(component);
        List<String> choices = element.isEnum()
                ? Arrays.stream(element.getEnumConstants())
                        .map(Object::toString)
                        .toList()
                : List.of();
        String help = setting.help().isEmpty()
                ? SettingsHelp.of(component.getDeclaringRecord(), component.getName())
                : setting.help();
        return new SettingsField(component.getName(), setting, help, shapeOf(component.getType()), choices, element);
    }

    private static Class<?> elementOf(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> of
                ? of
                : component.getType();
    }

    private static Shape shapeOf(Class<?> type) {
        if (type == int.class) {
            return Shape.NUMBER;
        } else if (type == boolean.class) {
            return Shape.CHECKBOX;
        } else if (type.isEnum()) {
            return Shape.CHOICE;
        } else if (type == Set.class) {
            return Shape.CHOICES;
        } else if (type == Optional.class) {
            return Shape.MOMENT;
        } else if (type == Duration.class) {
            return Shape.DURATION;
        } else if (type == ZoneId.class) {
            return Shape.ZONE;
        }
        return Shape.TEXT;
    }

    Optional<Problem> check(String answer) {
        if (setting.required() && orDefault(answer).isBlank()) {
            return Optional.of(
                    new Problem("setting-missing", setting.title() + " is empty.", "Enter " + setting.title() + "."));
        }
        try {
            Object value = read(answer);
            boolean inRange =
                    !(value instanceof Integer number) || (number >= setting.least() && number <= setting.most());
            return inRange
                    ? Optional.empty()
                    : Optional.of(wrong("between " + setting.least() + " and " + setting.most()));
        } catch (RuntimeException unreadable) {
            return Optional.of(wrong(
                    switch (shape) {
                        case NUMBER -> "a whole number";
                        case CHOICE, CHOICES -> "one of " + String.join(", ", choices);
                        case MOMENT -> "a date and time such as 2026-03-01T00:00:00Z";
                        case DURATION -> "a length of time such as PT10S";
                        case ZONE -> "a time zone such as America/New_York";
                        case TEXT, CHECKBOX -> "readable";
                    }));
        }
    }

    private Problem wrong(String wanted) {
        return new Problem(
                "setting-wrong",
                setting.title() + " must be " + wanted + ".",
                "Correct " + setting.title() + " and save again.");
    }

    Object read(String answer) {
        String text = orDefault(answer).strip();
        return switch (shape) {
            case TEXT -> text;
            case NUMBER -> text.isEmpty() ? 0 : Integer.parseInt(text);
            case CHECKBOX -> text.equals("true") || text.equals("on");
            case CHOICE -> constant(text);
            case CHOICES -> constants(text);
            case MOMENT -> text.isEmpty() ? Optional.<Instant>empty() : Optional.of(Instant.parse(text));
            case DURATION -> text.isEmpty() ? Duration.ZERO : Duration.parse(text);
            case ZONE -> ZoneId.of(text.isEmpty() ? "UTC" : text);
        };
    }

    private String orDefault(String answer) {
        return answer.isBlank() ? setting.byDefault() : answer;
    }

    private Set<Object> constants(String text) {
        Set<Object> chosen = new LinkedHashSet<>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(this::constant)
                .forEach(chosen::add);
        return Set.copyOf(chosen);
    }

    private Object constant(String text) {
        return Arrays.stream(element.getEnumConstants())
                .filter(one -> one.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
