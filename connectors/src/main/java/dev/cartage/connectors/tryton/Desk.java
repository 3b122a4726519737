package dev.cartage.connectors.tryton;

import dev.cartage.spi.Wire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Calls Tryton's methods as one user who is logged in. */
final class Desk {
    static final TypeReference<Map<String, Object>> CONTEXT = new TypeReference<>() {};

    private static final int MOST_WARNINGS = 5;

    private final Wire wire;
    private final URI address;
    private final String authorization;
    private final Map<String, Object> context;

    Desk(Wire wire, URI address, String authorization, Map<String, Object> context) {
        this.wire = wire;
        this.address = address;
        this.authorization = authorization;
        this.context = context;
    }

    /** The same with more to say in each call. */
    Desk with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(context);
        all.putAll(more);
        return new Desk(wire, address, authorization, all);
    }

    int company() {
        return context.get("company") instanceof Number number ? number.intValue() : 0;
    }

    /** All records that fit. A field such as {@code product.code} comes back in an object {@code product.}. */
    List<JsonNode> find(String model, List<?> domain, String... fields) {
        return page(model, domain, List.of(List.of("id", "ASC")), Integer.MAX_VALUE, fields);
    }

    /** At most so many, in this order. */
    List<JsonNode> page(String model, List<?> domain, List<?> order, int limit, String... fields) {
        JsonNode found = call("read", "model." + model + ".search_read", domain, 0, limit, order, List.of(fields));
        return found.valueStream().toList();
    }

    /** What the method answers. Where it warns, as it would a person, the warning is answered and the call repeated. */
    JsonNode call(String operation, String method, Object... parameters) {
        JsonNode answer = send(operation, method, parameters);
        for (int warnings = 0; isWarning(answer) && warnings < MOST_WARNINGS; warnings++) {
            String name = answer.path("error").path(1).path(0).asString("");
            Map<String, Object> known = Map.of("user", user(), "name", name, "always", false);
            send(operation, "model.res.user.warning.create", List.of(known));
            answer = send(operation, method, parameters);
        }
        if (answer.has("error")) {
            throw Trouble.of(answer.path("error"));
        }
        return answer.path("result");
    }

    private static boolean isWarning(JsonNode answer) {
        return answer.path("error").path(0).asString("").equals("UserWarning");
    }

    private int user() {
        String ticket = new String(
                Base64.getDecoder().decode(authorization.substring("Session ".length())), StandardCharsets.UTF_8);
        String[] parts = ticket.split(":");
        return Integer.parseInt(parts[parts.length - 2]);
    }

    private JsonNode send(String operation, String method, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(parameters));
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (!authorization.isEmpty()) {
            all.add(context);
            headers.put("Authorization", authorization);
        }
        byte[] body = Json.MAPPER.writeValueAsBytes(Map.of("id", 1, "method", method, "params", all));
        return Trouble.tree(wire.send(Wire.Request.post(operation, address, headers, body)));
    }
}
