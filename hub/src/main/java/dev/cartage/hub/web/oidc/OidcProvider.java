package dev.cartage.hub.web.oidc;

import dev.cartage.hub.account.NotAccepted;
import dev.cartage.hub.web.oidc.IdentityTokens.Identity;
import dev.cartage.model.Problem;
import dev.cartage.spi.Wire;
import dev.cartage.transport.HttpExchange;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider, asked anew at each sign-in where its pages and keys are, for it may change both: OpenID Connect Core 1.0,
 * authorization code flow with PKCE.
 */
final class OidcProvider {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OidcSettings settings;
    private final HttpExchange http;

    OidcProvider(OidcSettings settings, HttpExchange http) {
        this.settings = settings;
        this.http = http;
    }

    OidcSettings settings() {
        return settings;
    }

    /**
     * Where the browser is to go.
     *
     * @throws NotAccepted if the provider does not describe itself
     * @throws dev.cartage.spi.RemoteException if it does not answer
     */
    URI page(OidcAttempt attempt, URI callback) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("scope", "openid email");
        query.put("redirect_uri", callback.toString());
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        var page = text(description(), "authorization_endpoint");
        return URI.create(page + (page.contains("?") ? "&" : "?") + form(query));
    }

    private JsonNode description() {
        var described = get(settings.issuer() + "/.well-known/openid-configuration");
        if (!text(described, "issuer").replaceAll("/+$", "").equals(settings.issuer())) {
            throw unusable("says it is “" + described.path("issuer").asString("") + "”");
        }
        return described;
    }

    private JsonNode get(String address) {
        return json(http.send(Wire.Request.get("oidc", URI.create(address), Map.of("Accept", "application/json"))));
    }

    private JsonNode json(Wire.Answer answer) {
        try {
            if (answer.status() == 200) {
                return JSON.readTree(answer.body());
            }
        } catch (JacksonException noJson) {
            throw unusable("answers with no JSON");
        }
        throw unusable("answers with status " + answer.status());
    }

    private static String text(JsonNode described, String name) {
        var text = described.path(name).asString("");
        if (text.isEmpty()) {
            throw unusable("does not say its " + name);
        }
        return text;
    }

    private static NotAccepted unusable(String why) {
        return new NotAccepted(new Problem(
                "provider-unusable",
                "The sign-in provider " + why + ".",
                "Sign in with your password, or tell whoever runs Cartage to check CARTAGE_OIDC_ISSUER."));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * Exchanges the code for an identity.
     *
     * @throws NotAccepted if what comes back cannot be trusted
     * @throws dev.cartage.spi.RemoteException if the provider does not answer
     */
    Identity identify(OidcAttempt attempt, URI callback, String code) {
        var described = description();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", callback.toString());
        fields.put("code_verifier", attempt.verifier());
        fields.put("client_id", settings.clientId());
        if (!settings.clientSecret().isEmpty()) {
            fields.put("client_secret", settings.clientSecret());
        }
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json");
        var answer = json(http.send(Wire.Request.post(
                "oidc",
                URI.create(text(described, "token_endpoint")),
                headers,
                form(fields).getBytes(StandardCharsets.UTF_8))));
        return IdentityTokens.check(
                text(answer, "id_token"),
                get(text(described, "jwks_uri")).toString(),
                text(described, "issuer"),
                settings.clientId(),
                attempt.nonce());
    }
}
