package dev.cartage.hub.api;

import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Visitor;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that brings its account's token, by real HTTP. */
record ApiClient(String address, String token) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static ApiClient of(Visitor visitor) {
        var tokens = visitor.hub().part(ApiTokens.class);
        return new ApiClient(
                visitor.hub().address() + "/api", Tenant.call(visitor.account(), () -> tokens.create("test")));
    }

    HttpResponse<String> get(String path) {
        return Visitor.send(request(path).GET());
    }

    JsonNode read(String path) {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> send(String method, String path, String json, String... headers) {
        var request =
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Visitor.send(request);
    }

    HttpResponse<String> form(String method, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Visitor.send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }
}
