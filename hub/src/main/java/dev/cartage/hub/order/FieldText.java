package dev.cartage.hub.order;

import dev.cartage.model.Field;
import dev.cartage.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field's value as a person reads and types it. */
public final class FieldText {
    private FieldText() {}

    public static String show(Values values, Field<?> field) {
        Object value = values.get(field);
        return switch (field.kind()) {
            case TEXT, WHOLE -> value.toString();
            case FLAG -> (Boolean) value ? "yes" : "";
            case INSTANT, DECIMAL -> ((Optional<?>) value).map(Object::toString).orElse("");
            case TEXTS -> ((List<?>) value).stream().map(Object::toString).collect(Collectors.joining(", "));
        };
    }

    /** @throws RuntimeException if the text is no value of the field's kind */
    @SuppressWarnings("unchecked")
    public static <T> void set(Values.Change change, Field<T> field, String typed) {
        String text = typed.strip();
        Object value = switch (field.kind()) {
            case TEXT -> text;
            case WHOLE -> text.isEmpty() ? 0 : Integer.parseInt(text);
            case FLAG -> text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("true");
            case INSTANT -> text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
            case DECIMAL -> text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
            case TEXTS ->
                Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
        };
        change.set(field, (T) value);
    }

    /** Whether the text is a value of the field's kind. */
    public static boolean fits(Field<?> field, Values of, String typed) {
        try {
            set(of.change(), field, typed);
            return true;
        } catch (RuntimeException isNot) {
            return false;
        }
    }
}
