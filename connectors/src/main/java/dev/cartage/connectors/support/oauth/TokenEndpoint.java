package dev.cartage.connectors.support.oauth;

import dev.cartage.connectors.support.Form;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Application;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens.Token;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Where codes and refresh tokens become access tokens (RFC 6749 §§4.1.3 and 6).
 *
 * @param operation names the budget and the log entry; the texts are not logged
 * @param usually how long an access token holds where the answer does not say
 * @param consentLasts how long a refresh token holds where the answer does not say
 */
public record TokenEndpoint(
        Remote remote, URI address, String operation, ClientSecret secret, Duration usually, Duration consentLasts) {

    /** Where the application's id and secret go. */
    public enum ClientSecret {
        /** Into the form, as {@code client_id} and {@code client_secret}. */
        IN_FORM,
        /** Into the header Authorization, as Basic. */
        IN_HEADER
    }

    /** @param fields with {@code grant_type} where the platform wants one */
    public Grant ask(Session session, Map<String, String> fields) {
        Application application = ConsentAddress.require(remote, session.application());
        Map<String, String> form = new LinkedHashMap<>(fields);
        Map<String, String> headers = new HashMap<>(
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"));
        switch (secret) {
            case IN_FORM -> {
                form.put("client_id", application.id());
                form.put("client_secret", application.secret());
            }
            case IN_HEADER -> {
                byte[] both = (application.id() + ":" + application.secret()).getBytes(StandardCharsets.UTF_8);
                headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
            }
        }
        byte[] body = Form.encode(form).getBytes(StandardCharsets.UTF_8);
        Wire.Answer answer = session.wire()
                .send(Wire.Request.post(operation, address, headers, body).inConfidence());
        return grant(
                json(answer),
                fields.getOrDefault("refresh_token", ""),
                session.clock().instant());
    }

    private JsonNode json(Wire.Answer answer) {
        if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
            JsonNode error = remote.json(answer.body(), false);
            String said = Json.text(error, "error") + " " + Json.text(error, "error_description");
            throw remote.notAuthorized(
                    remote.name() + " hands out no access token: " + Remote.excerpt(said.strip()) + ".");
        }
        return remote.json(answer, false);
    }

    /** A refresh token that the answer leaves out stays as it was. */
    private Grant grant(JsonNode answer, String refreshed, Instant now) {
        String access = Json.text(answer, "access_token");
        if (access.isEmpty()) {
            throw remote.noAnswer(remote.name() + " hands out no access token.", false);
        }
        String refresh = Json.text(answer, "refresh_token");
        Instant ends = now.plus(seconds(answer, "expires_in", usually));
        Token token = new Token(access, refresh.isEmpty() ? refreshed : refresh, ends);
        return new Grant(token, now.plus(seconds(answer, "refresh_token_expires_in", consentLasts)), answer);
    }

    private static Duration seconds(JsonNode answer, String field, Duration otherwise) {
        long seconds = answer.path(field).asLong(0);
        return seconds > 0 ? Duration.ofSeconds(seconds) : otherwise;
    }
}
