package dev.cartage.hub.rule;

import dev.cartage.model.Field;
import dev.cartage.model.Values;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of fields from texts, and as JSON. */
final class FieldValues {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FieldValues() {}

    /** @throws IllegalArgumentException with a sentence for a person, if the text does not fit */
    static void set(Values.Change values, Field<?> field, List<String> texts) {
        String text = texts.isEmpty() ? "" : texts.getFirst();
        try {
            setUnchecked(values, field, value(field, text.strip(), text, texts));
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new IllegalArgumentException("“" + text + "” does not fit " + field.name() + ".", wrong);
        }
    }

    private static Object value(Field<?> field, String stripped, String text, List<String> texts) {
        return switch (field.kind()) {
            case TEXT -> text;
            case TEXTS -> texts;
            case FLAG -> Boolean.parseBoolean(stripped);
            case WHOLE -> stripped.isEmpty() ? 0 : new BigDecimal(short100(stripped)).intValueExact();
            case DECIMAL -> stripped.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(short100(stripped)));
            case INSTANT -> stripped.isEmpty() ? Optional.empty() : Optional.of(instant(stripped));
        };
    }

    /** A number of a million digits would take minutes to parse. */
    private static String short100(String number) {
        if (number.length() > 100) {
            throw new NumberFormatException(number.substring(0, 100));
        }
        return number;
    }

    private static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    @SuppressWarnings("unchecked")
    private static <T> void setUnchecked(Values.Change values, Field<T> field, Object value) {
        values.set(field, (T) value);
    }

    static JsonNode json(Field<?> field, Values values) {
        Object value = values.get(field);
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return switch (field.kind()) {
            case INSTANT -> JSON.valueToTree(String.valueOf(plain));
            case TEXT, WHOLE, FLAG, DECIMAL, TEXTS -> JSON.valueToTree(plain);
        };
    }
}
