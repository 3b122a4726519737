package dev.cartage.contract.vendure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's browser at one of Vendure's two GraphQL APIs. Keeps the session. */
final class VendureApi {
    private static final String SESSION = "vendure-auth-token";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI endpoint;
    private final String channel;
    private String session = "";

    /** @param channel its token; "" for the default one */
    VendureApi(HttpClient http, URI endpoint, String channel) {
        this.http = http;
        this.endpoint = endpoint;
        this.channel = channel;
    }

    /** The {@code data} of the answer. */
    JsonNode ask(String query, Map<String, ?> variables) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!channel.isEmpty()) {
            request.header("vendure-token", channel);
        }
        if (!session.isEmpty()) {
            request.header("Authorization", "Bearer " + session);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().firstValue(SESSION).ifPresent(token -> session = token);
            var answer = JsonMapper.shared().readTree(response.body());
            if (answer.has("errors")) {
                throw new IllegalStateException(query + "\n" + response.body());
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
