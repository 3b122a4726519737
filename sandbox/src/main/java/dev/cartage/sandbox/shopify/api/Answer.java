package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.control.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A whole HTTP answer. */
record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    private static final String JSON = "application/json; charset=utf-8";

    static Answer json(int status, Object body) {
        return new Answer(status, JSON, Json.bytes(body), Map.of());
    }

    static Answer json(byte[] body) {
        return new Answer(200, JSON, body, Map.of());
    }

    static Answer html(int status, String page) {
        return new Answer(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Answer withHeader(String name, String value) {
        return new Answer(status, contentType, body, Map.of(name, value));
    }
}
