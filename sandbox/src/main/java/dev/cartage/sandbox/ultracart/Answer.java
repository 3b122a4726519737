package dev.cartage.sandbox.ultracart;

import dev.cartage.sandbox.control.Json;
import java.util.Map;

/**
 * @param error the header {@code UC-REST-ERROR}; "" for none
 */
record Answer(int status, String contentType, String error, byte[] body) {
    static Answer json(Object body) {
        return new Answer(200, "application/json", "", Json.bytes(body));
    }

    static Answer nothing() {
        return new Answer(204, "", "", new byte[0]);
    }

    /** As the model ErrorResponse writes it. */
    static Answer refusal(int status, String sentence) {
        Map<String, Object> body =
                Map.of("success", false, "error", Map.of("developer_message", sentence, "user_message", sentence));
        return new Answer(status, "application/json", sentence, Json.bytes(body));
    }

    static Answer page(int status) {
        byte[] page =
                "<html><body><h1>Bad gateway</h1></body></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Answer(status, "text/html", "", page);
    }
}
