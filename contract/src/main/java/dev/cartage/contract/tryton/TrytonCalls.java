package dev.cartage.contract.tryton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tryton's JSON-RPC as its administrator. */
final class TrytonCalls {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final int user;
    private final String authorization;
    private Map<?, ?> context = Map.of();

    TrytonCalls(URI address) {
        this.address = address;
        JsonNode login = send("", List.of("common.db.login", "admin", Map.of("password", "admin"), "en"));
        this.user = login.path("result").path(0).asInt();
        String ticket = "admin:" + user + ":" + login.path("result").path(1).asString();
        this.authorization = Base64.getEncoder().encodeToString(ticket.getBytes(StandardCharsets.UTF_8));
        learnContext();
    }

    int user() {
        return user;
    }

    /** Again whenever the administrator's company has changed. */
    void learnContext() {
        context = JSON.convertValue(call("res.user.get_preferences", true), Map.class);
    }

    /** @param method of a model, for example {@code stock.move.read} */
    JsonNode call(String method, Object... parameters) {
        return callIn(Map.of(), method, parameters);
    }

    /** @param more what the call's context holds besides */
    JsonNode callIn(Map<String, ?> more, String method, Object... parameters) {
        Map<Object, Object> all = new java.util.HashMap<>(context);
        all.putAll(more);
        List<Object> request = new ArrayList<>(List.of("model." + method));
        request.addAll(List.of(parameters));
        request.add(all);
        JsonNode answer = send(authorization, request);
        JsonNode error = answer.path("error");
        if (error.path(0).asString("").equals("UserWarning")) {
            String name = error.path(1).path(0).asString();
            call("res.user.warning.create", List.of(Map.of("user", user, "name", name, "always", true)));
            return callIn(more, method, parameters);
        }
        if (!error.isMissingNode()) {
            throw new IllegalStateException(method + ": " + error);
        }
        return answer.path("result");
    }

    List<Integer> search(String model, Object... domain) {
        return call(model + ".search", List.of(domain), 0, 100_000, List.of(List.of("id", "ASC")))
                .valueStream()
                .map(JsonNode::asInt)
                .toList();
    }

    JsonNode read(String model, List<Integer> ids, String... fields) {
        return call(model + ".read", ids, List.of(fields));
    }

    int create(String model, Map<String, ?> values) {
        return call(model + ".create", List.of(values)).path(0).asInt();
    }

    static Map<String, Object> decimal(String value) {
        return Map.of("__class__", "Decimal", "decimal", value);
    }

    static Map<String, Object> date(LocalDate date) {
        return Map.of(
                "__class__",
                "date",
                "year",
                date.getYear(),
                "month",
                date.getMonthValue(),
                "day",
                date.getDayOfMonth());
    }

    private JsonNode send(String session, List<Object> call) {
        byte[] body = JSON.writeValueAsBytes(
                Map.of("id", 1, "method", call.getFirst(), "params", call.subList(1, call.size())));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/wms/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!session.isEmpty()) {
            request.header("Authorization", "Session " + session);
        }
        try {
            return JSON.readTree(
                    client.send(request.build(), BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
