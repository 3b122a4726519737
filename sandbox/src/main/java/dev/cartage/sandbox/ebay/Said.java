package dev.cartage.sandbox.ebay;

import dev.cartage.sandbox.control.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request, taken apart, and the answer it got.
 *
 * @param headers names in lower case
 * @param body of the request; empty for none
 */
public record Said(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        int status,
        byte[] answer) {

    Said answered(Answer by) {
        return new Said(method, path, query, headers, body, by.status(), by.body());
    }

    String text(String parameter) {
        return query.getOrDefault(parameter, "");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    JsonNode json() {
        return Json.read(body);
    }
}
