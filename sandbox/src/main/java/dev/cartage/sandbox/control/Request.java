package dev.cartage.sandbox.control;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A control request: what the {@code {names}} of the route's path stood for, the query, and the JSON body. */
public record Request(Map<String, String> path, Map<String, String> query, JsonNode body) {

    /** A part of the path. */
    public String part(String name) {
        return path.getOrDefault(name, "");
    }

    public long query(String name, long otherwise) {
        String value = query.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : Long.parseLong(value);
    }

    public String text(String name, String otherwise) {
        return body.path(name).asString(otherwise);
    }

    public int number(String name, int otherwise) {
        return body.path(name).asInt(otherwise);
    }

    public double decimal(String name, double otherwise) {
        return body.path(name).asDouble(otherwise);
    }
}
