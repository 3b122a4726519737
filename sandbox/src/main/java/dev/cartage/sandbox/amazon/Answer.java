package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.control.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** @param operation Amazon's name for the call; "" for what is none of its */
record Answer(String operation, int status, byte[] body) {
    static Answer of(String operation, int status, JsonNode body) {
        return new Answer(operation, status, Json.bytes(body));
    }

    static Answer empty(String operation, int status) {
        return new Answer(operation, status, new byte[0]);
    }

    static Answer of(String operation, Refusal refusal) {
        return new Answer(
                operation,
                refusal.status,
                Json.bytes(Map.of(
                        "errors",
                        List.of(Map.of(
                                "code",
                                refusal.code,
                                "message",
                                String.valueOf(refusal.getMessage()),
                                "details",
                                "")))));
    }
}
