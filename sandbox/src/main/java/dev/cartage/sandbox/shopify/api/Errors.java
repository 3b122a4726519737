package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.shopify.graphql.FieldError;
import dev.cartage.sandbox.shopify.store.Bucket.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Errors and costs in Shopify's words. */
final class Errors {
    private static final String LIMITS = "https://shopify.dev/api/usage/rate-limits";

    private Errors() {}

    static Map<String, Object> of(FieldError error, List<String> path) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("message", error.sentence());
        if (!path.isEmpty()) {
            entry.put("path", path);
        }
        entry.put("extensions", Map.of("code", error.code()));
        return entry;
    }

    static Map<String, Object> internal() {
        return Map.of(
                "errors",
                List.of(Map.of(
                        "message",
                        "Internal error. Looks like something went wrong on our end.",
                        "extensions",
                        Map.of("code", "INTERNAL_SERVER_ERROR", "requestId", "sandbox"))));
    }

    static Map<String, Object> tooDear(int cost, int most) {
        return Map.of(
                "errors",
                List.of(Map.of(
                        "message",
                        "Query cost is " + cost + ", which exceeds the single query max cost limit (" + most + ").",
                        "extensions",
                        Map.of("code", "MAX_COST_EXCEEDED", "cost", cost, "maxCost", most, "documentation", LIMITS))));
    }

    static Map<String, Object> throttled(int cost, Status status) {
        Map<String, Object> costs = new LinkedHashMap<>();
        costs.put("requestedQueryCost", cost);
        costs.put("actualQueryCost", null);
        costs.put("throttleStatus", status);
        return Map.of(
                "errors",
                List.of(Map.of(
                        "message", "Throttled", "extensions", Map.of("code", "THROTTLED", "documentation", LIMITS))),
                "extensions",
                Map.of("cost", costs));
    }

    static void writeCost(JsonGenerator out, int requested, int actual, Status status) {
        out.writeStartObject();
        out.writeName("cost");
        out.writeStartObject();
        out.writeNumberProperty("requestedQueryCost", requested);
        out.writeNumberProperty("actualQueryCost", actual);
        out.writeName("throttleStatus");
        out.writeStartObject();
        out.writeNumberProperty("maximumAvailable", status.maximumAvailable());
        out.writeNumberProperty("currentlyAvailable", status.currentlyAvailable());
        out.writeNumberProperty("restoreRate", status.restoreRate());
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }
}
