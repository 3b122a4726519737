package dev.cartage.sandbox.shopify;

import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as the published webhook schemas use: type, properties, required, items and format. */
final class JsonSchema {
    private final List<String> problems = new ArrayList<>();

    private JsonSchema() {}

    static List<String> problems(JsonNode schema, JsonNode value) {
        JsonSchema check = new JsonSchema();
        check.node("", schema, value);
        return check.problems;
    }

    private void node(String path, JsonNode schema, JsonNode value) {
        if (!typeFits(schema.path("type"), value)) {
            problems.add(path + " is " + value + ", not " + schema.path("type"));
            return;
        }
        if (value.isString()) {
            format(path, schema.path("format").asString(""), value.asString());
        }
        for (JsonNode name : schema.path("required")) {
            if (value.isObject() && !value.has(name.asString())) {
                problems.add(path + "/" + name.asString() + " is missing");
            }
        }
        for (var property : schema.path("properties").properties()) {
            if (value.has(property.getKey())) {
                node(path + "/" + property.getKey(), property.getValue(), value.path(property.getKey()));
            }
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> node(path + "[]", schema.path("items"), item));
        }
    }

    private static boolean typeFits(JsonNode types, JsonNode value) {
        if (types.isArray()) {
            for (JsonNode type : types) {
                if (typeFits(type, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (types.asString("")) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private void format(String path, String format, String text) {
        boolean fits = switch (format) {
            case "date-time" -> isTime(text);
            case "uri" -> isAbsoluteUri(text);
            case "email" -> text.matches("[^@\\s]+@[^@\\s]+");
            default -> true;
        };
        if (!fits) {
            problems.add(path + " is no " + format + ": " + text);
        }
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 2000;
        } catch (DateTimeException unfit) {
            return false;
        }
    }

    private static boolean isAbsoluteUri(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }
}
