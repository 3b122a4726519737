package dev.cartage;

import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.web.enter.FirstStart;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of the hub that runs on this home. Who may read {@code CARTAGE_HOME} may call it. */
final class HubClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The doctor asks every store and warehouse before it answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI address;
    private final String token;

    HubClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** @throws Complaint if no hub runs here */
    static HubClient here() {
        var home = CartageHome.from(System.getenv());
        var hub = RunningHub.on(home)
                .orElseThrow(() -> new Complaint("No hub runs on " + home.folder()
                        + ". Start it with: cartage serve, or let CARTAGE_HOME name the folder of one that runs."));
        return new HubClient(hub.address(), home.secret(FirstStart.COMMAND_LINE));
    }

    /** @param parameters those that are "" are left out */
    JsonNode get(String path, Map<String, String> parameters) {
        return send(request(path + query(parameters)).GET());
    }

    JsonNode post(String path, Map<String, String> parameters) {
        return send(request(path + query(parameters)).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static String query(Map<String, String> parameters) {
        var given = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return given.isEmpty() ? "" : "?" + given;
    }

    private JsonNode send(HttpRequest.Builder request) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var body = answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new Complaint(body.path("detail").asString("The hub answered " + answer.statusCode() + "."));
            }
            return body;
        } catch (IOException silent) {
            throw new Complaint("The hub at " + address + " does not answer. Start it with: cartage serve");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
