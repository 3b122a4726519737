package dev.cartage.connectors.support;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as published contracts of stores use. */
public final class SchemaCheck {
    private final JsonNode definitions;
    private final boolean strict;

    /**
     * @param definitions by the last part of their references
     * @param strict whether a property that no schema names is a problem
     */
    public SchemaCheck(JsonNode definitions, boolean strict) {
        this.definitions = definitions;
        this.strict = strict;
    }

    public List<String> problems(String where, JsonNode schema, JsonNode value) {
        List<String> problems = new ArrayList<>();
        check(where, schema, value, problems);
        return problems;
    }

    private void check(String where, JsonNode given, JsonNode value, List<String> problems) {
        JsonNode schema = given.has("$ref")
                ? definitions.path(given.path("$ref").stringValue().replaceFirst("^.*/", ""))
                : given;
        if (schema.isBoolean()) {
            if (!schema.booleanValue()) {
                problems.add(where + " may not be there");
            }
            return;
        }
        if (!isOfType(Json.text(schema, "type"), value)) {
            problems.add(where + " is no " + Json.text(schema, "type") + ": " + value);
            return;
        }
        scalar(where, schema, value, problems);
        if (value.isArray()) {
            list(where, schema, value, problems);
        } else if (value.isObject()) {
            object(where, schema, value, problems);
        }
        oneOf(where, schema, value, problems);
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            default -> true;
        };
    }

    private static void scalar(String where, JsonNode schema, JsonNode value, List<String> problems) {
        boolean listed = schema.path("enum").valueStream().anyMatch(value::equals);
        boolean wrong = (schema.has("enum") && !listed)
                || (schema.has("const") && !schema.path("const").equals(value))
                || (schema.has("minimum")
                        && value.isNumber()
                        && value.doubleValue() < schema.path("minimum").doubleValue())
                || (schema.has("minLength")
                        && value.stringValue("").length()
                                < schema.path("minLength").intValue())
                || (schema.has("pattern") && !value.stringValue("").matches(Json.text(schema, "pattern")))
                || (Json.text(schema, "format").equals("date-time") && !isTime(value.stringValue("")));
        if (wrong) {
            problems.add(where + " is not allowed: " + value);
        }
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeException unfit) {
            return false;
        }
    }

    private void list(String where, JsonNode schema, JsonNode value, List<String> problems) {
        int size = value.size();
        if (size < schema.path("minItems").intValue(0)
                || size > schema.path("maxItems").intValue(Integer.MAX_VALUE)) {
            problems.add(where + " has " + size + " items");
        }
        value.forEach(item -> check(where + "[]", schema.path("items"), item, problems));
    }

    private void object(String where, JsonNode schema, JsonNode value, List<String> problems) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.stringValue())) {
                problems.add(where + "/" + name.stringValue() + " is missing");
            }
        });
        JsonNode properties = schema.path("properties");
        value.properties().forEach(one -> {
            if (properties.has(one.getKey())) {
                check(where + "/" + one.getKey(), properties.path(one.getKey()), one.getValue(), problems);
            } else if (strict && schema.has("properties") && !schema.has("additionalProperties")) {
                problems.add(where + "/" + one.getKey() + " is unknown");
            }
        });
    }

    private void oneOf(String where, JsonNode schema, JsonNode value, List<String> problems) {
        long fitting = schema.path("oneOf")
                .valueStream()
                .filter(one -> new SchemaCheck(definitions, false)
                        .problems(where, one, value)
                        .isEmpty())
                .count();
        if (schema.has("oneOf") && fitting != 1) {
            problems.add(where + " fits " + fitting + " of the alternatives");
        }
    }
}
