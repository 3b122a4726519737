package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Problems;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One call, one answer. UltraCart says what is wrong in the header {@code UC-REST-ERROR} and in an error body. */
final class Api {
    static final Problems PROBLEMS = Problems.load("UltraCart", Api.class);
    static final Remote ULTRACART = PROBLEMS.remote();

    private static final int DISABLED = 410;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Wire wire;
    private final UltraCartSettings settings;
    private final String base;

    Api(Wire wire, UltraCartSettings settings) {
        this.wire = wire;
        this.settings = settings;
        this.base = settings.server().strip().replaceAll("/+$", "");
    }

    JsonNode read(String operation, String path) {
        return checked(ULTRACART.json(send(operation, "GET", path, new byte[0]), false), false);
    }

    /** A question that is asked with a body. */
    JsonNode query(String operation, String path, JsonNode body) {
        return checked(ULTRACART.json(send(operation, "POST", path, Json.bytes(body)), false), false);
    }

    JsonNode change(String operation, String method, String path, JsonNode body) {
        return checked(ULTRACART.json(send(operation, method, path, Json.bytes(body)), true), true);
    }

    /** For calls that answer 204 with nothing. */
    void tell(String operation, String method, String path, JsonNode body) {
        Wire.Answer answer = send(operation, method, path, Json.bytes(body));
        ULTRACART.trouble(answer, true).ifPresent(trouble -> {
            throw trouble;
        });
        if (answer.status() != 204) {
            // A page for people comes with 200, whatever became of the call.
            checked(ULTRACART.json(answer, true), true);
        }
    }

    /** @param what a resource below the center, for example {@code shipments} */
    String ofCenter(String what) {
        String code =
                URLEncoder.encode(settings.center(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/fulfillment/distribution_centers/" + code + "/" + what;
    }

    /** The orders that UltraCart has of these, with all items and what the expansions name. */
    List<JsonNode> orders(List<String> ids, String expansions) {
        var query = Json.object();
        ids.forEach(query.putArray("order_ids")::add);
        return query("orders by id", "/order/orders/batch?_expand=" + expansions, query)
                .path("orders")
                .valueStream()
                .toList();
    }

    private Wire.Answer send(String operation, String method, String path, byte[] body) {
        Map<String, String> headers = Map.of(
                "x-ultracart-simple-key", settings.apiKey().strip(),
                "X-UltraCart-Api-Version", "2017-03-01",
                "Content-Type", "application/json",
                "Accept", "application/json");
        Wire.Answer answer =
                wire.send(new Wire.Request(operation, method, URI.create(base + path), headers, body, 1, PATIENCE));
        if (answer.status() == DISABLED) {
            throw ULTRACART.notAuthorized("UltraCart has disabled the application that the API key belongs to.");
        }
        return answer;
    }

    /** An answer with status 200 can still say that it did not work. */
    private static JsonNode checked(JsonNode answer, boolean changes) {
        JsonNode error = answer.path("error");
        if (!error.isObject() && answer.path("success").booleanValue(true)) {
            return answer;
        }
        String said = Json.text(error, "user_message");
        if (said.isEmpty()) {
            throw ULTRACART.noAnswer("UltraCart says that it failed, and not why.", changes);
        }
        throw ULTRACART.rejected(
                "request-refused",
                "UltraCart refused the request: " + Remote.excerpt(said),
                "Check the settings; if they are right, report this.");
    }
}
