package dev.cartage.connectors.tryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values as Tryton writes them: what JSON has no form for is an object with {@code __class__}. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** The text of the field; "" where it is missing or null. */
    static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }

    static Map<String, Object> decimal(BigDecimal value) {
        return Map.of("__class__", "Decimal", "decimal", value.toPlainString());
    }

    static LocalDate date(JsonNode said) {
        return LocalDate.of(number(said, "year"), number(said, "month"), number(said, "day"));
    }

    /** Tryton's times carry no zone. */
    static LocalDateTime moment(JsonNode said) {
        return date(said)
                .atTime(number(said, "hour"), number(said, "minute"), number(said, "second"))
                .plusNanos(number(said, "microsecond") * 1_000L);
    }

    static Map<String, Object> moment(LocalDateTime value) {
        return Map.of(
                "__class__", "datetime",
                "year", value.getYear(),
                "month", value.getMonthValue(),
                "day", value.getDayOfMonth(),
                "hour", value.getHour(),
                "minute", value.getMinute(),
                "second", value.getSecond(),
                "microsecond", value.getNano() / 1_000);
    }

    private static int number(JsonNode node, String field) {
        return node.path(field).intValue(0);
    }
}
