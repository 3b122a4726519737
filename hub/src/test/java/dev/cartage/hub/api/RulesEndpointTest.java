package dev.cartage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.WebHub;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules by REST, as a program sees them. */
class RulesEndpointTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RULE = "rule \"Gift\" tag order with \"gift\" end";

    private final WebHub hub = WebHub.shared();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token = Tenant.call(
            hub.part(Accounts.class).create("Program").id(),
            () -> hub.part(ApiTokens.class).create("shop script"));

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(method, path, body, "application/json");
    }

    private HttpResponse<String> send(String method, String path, String body, String type)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(hub.address() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String wanted(String hook, String text, int version) {
        return JSON.createObjectNode()
                .put("hook", hook)
                .put("text", text)
                .put("version", version)
                .toString();
    }

    @Test
    void aProgramCreatesSavesSwitchesAndDeletesRules() throws IOException, InterruptedException {
        JsonNode made = JSON.readTree(
                send("POST", "/api/rules", wanted("order.import", RULE, 0)).body());
        String path = "/api/rules/" + made.path("id").asString();
        assertThat(made.path("active").asBoolean()).isFalse();
        assertThat(send("PUT", path, wanted("", RULE.replace("gift", "GIFT"), 1))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", path, wanted("", RULE, 1)).statusCode())
                .as("stale")
                .isEqualTo(409);
        assertThat(JSON.readTree(send("POST", path + "/activate", "").body())
                        .path("active")
                        .asBoolean())
                .isTrue();
        JsonNode versions = JSON.readTree(send("GET", path, "").body()).path("versions");
        assertThat(versions.get(0).path("author").asString()).isEqualTo("API: shop script");
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(200);
        assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/api/rules", "").body()).isEqualTo("[]");
    }

    @Test
    void aFormDoesAsWellAsJson() throws IOException, InterruptedException {
        String form = "application/x-www-form-urlencoded";
        String text = "text=" + URLEncoder.encode(RULE, StandardCharsets.UTF_8);
        JsonNode made = JSON.readTree(send("POST", "/api/rules", text + "&hook=order.import&scopes[]=account", form)
                .body());
        String path = "/api/rules/" + made.path("id").asString();
        assertThat(send("PUT", path, text.replace("Gift", "Present") + "&version=1", form)
                        .body())
                .contains("Present");
        assertThat(send("PUT", path + "/priority", "priority=1", form).statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", path + "/priority", "priority=first", form).statusCode())
                .isEqualTo(400);
    }

    @Test
    void faultsAreToldWithTheirPlaceAndTheNearestName() throws IOException, InterruptedException {
        String faulty = RULE.replace("tag order with \"gift\"", "set order.nots to 1");
        HttpResponse<String> answer = send("POST", "/api/rules", wanted("order.import", faulty, 0));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body())
                        .path("faults")
                        .get(0)
                        .path("suggestion")
                        .asString())
                .isEqualTo("notes");
        assertThat(send("POST", "/api/rules", wanted("order.lunch", RULE, 0)).statusCode())
                .isEqualTo(400);
    }
}
