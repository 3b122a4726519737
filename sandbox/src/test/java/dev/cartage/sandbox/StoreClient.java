package dev.cartage.sandbox;

import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.shopify.store.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A small client of the sandbox store, as an integration would have one. */
public final class StoreClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    public StoreClient(SandboxServer server, Shop shop) {
        this(server.address(shop), shop.settings().token());
    }

    public StoreClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The whole answer as JSON. */
    public JsonNode ask(String query, Map<String, ?> variables) {
        try {
            return Json.MAPPER.readTree(post(query, variables).body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    public HttpResponse<String> post(String query, Map<String, ?> variables) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/admin/api/2026-07/graphql.json"))
                .timeout(Duration.ofSeconds(10))
                .header("X-Shopify-Access-Token", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Json.bytes(Map.of("query", query, "variables", variables))))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
