package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.control.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request, taken apart, and the answer it got.
 *
 * @param path without the seller's handle
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

    List<String> list(String parameter) {
        String all = text(parameter);
        return all.isEmpty() ? List.of() : Arrays.asList(all.split(","));
    }

    JsonNode json() {
        return Json.read(body);
    }

    /** A part of the path, from 0. */
    String part(int number) {
        return path.split("/")[number + 1].replace("%2F", "/");
    }
}
