package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records in plain JSON. Tryton writes times and amounts as objects with {@code __class__}, here they are texts; what hangs
 * on a record it writes beside the record's id under a name with a point at its end, here it takes the id's place.
 */
final class Plain {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private Plain() {}

    static JsonNode of(JsonNode said) {
        if (said.isArray()) {
            ArrayNode list = Json.MAPPER.createArrayNode();
            said.forEach(one -> list.add(of(one)));
            return list;
        }
        return said.has("__class__") ? Json.MAPPER.valueToTree(text(said)) : said.isObject() ? record(said) : said;
    }

    /** In the order of the names, for Tryton's own changes. */
    private static ObjectNode record(JsonNode said) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        said.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        ObjectNode plain = Json.object();
        sorted.forEach((name, value) -> plain.set(name.replaceAll("\\.$", ""), of(value)));
        return plain;
    }

    private static String text(JsonNode said) {
        if (said.has("decimal")) {
            return Json.text(said, "decimal");
        }
        Object[] parts = Stream.of("year", "month", "day", "hour", "minute", "second", "microsecond")
                .map(part -> said.path(part).asInt(0))
                .toArray();
        return (said.has("hour") ? "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ" : "%04d-%02d-%02d").formatted(parts);
    }

    /** A time as Tryton takes it in a condition. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }
}
