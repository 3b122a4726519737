package dev.cartage.connectors.support;

import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A remote that is spoken to by JSON-RPC: a method and its parameters there, a {@code result} or an {@code error} back. */
public record JsonRpc(Wire wire, Remote remote, URI endpoint) {
    /**
     * The whole answer.
     *
     * @param authorization the header of that name; "" before anybody is let in, and then nothing is logged
     * @throws RemoteException if it is no answer
     */
    public JsonNode call(String operation, String authorization, String method, List<?> parameters) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        byte[] body = Json.MAPPER.writeValueAsBytes(Map.of("id", 1, "method", method, "params", parameters));
        if (authorization.isEmpty()) {
            return answer(Wire.Request.post(operation, endpoint, headers, body).inConfidence());
        }
        headers.put("Authorization", authorization);
        return answer(Wire.Request.post(operation, endpoint, headers, body));
    }

    private JsonNode answer(Wire.Request request) {
        JsonNode answer = remote.json(wire.send(request), true);
        if (!answer.has("result") && !answer.has("error")) {
            throw remote.noAnswer(remote.name() + "'s answer is no data at all.", true);
        }
        return answer;
    }
}
