package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.fault.Kind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** Login with Amazon and restricted data tokens of one seller. */
final class Doors {
    private static final Duration HOUR = Duration.ofHours(1);
    static final String RESTRICTED = "Atz.sprdt|";

    private final Seller seller;
    private final AtomicLong count = new AtomicLong();
    private final Map<String, Instant> handedOut = new ConcurrentHashMap<>();

    Doors(Seller seller) {
        this.seller = seller;
    }

    /** The token endpoint. Its errors have RFC 6749's form, not that of the rest. */
    Answer signIn(Said said) {
        Map<String, String> form = form(new String(said.body(), StandardCharsets.UTF_8));
        SellerSettings settings = seller.settings();
        if (!settings.clientId().equals(form.get("client_id"))
                || !settings.clientSecret().equals(form.get("client_secret"))) {
            return refused(401, "invalid_client", "Client authentication failed");
        }
        boolean known = switch (String.valueOf(form.get("grant_type"))) {
            case "refresh_token" -> settings.refreshToken().equals(form.get("refresh_token"));
            case "authorization_code" -> ("code-of-" + settings.handle()).equals(form.get("code"));
            default -> false;
        };
        if (!known || seller.strikes(Kind.TOKEN_REVOKED, "signIn")) {
            return refused(400, "invalid_grant", "The request has an invalid grant parameter : refresh_token.");
        }
        ObjectNode answer = Json.MAPPER
                .createObjectNode()
                .put("access_token", handOut("Atza|"))
                .put("refresh_token", settings.refreshToken())
                .put("token_type", "bearer")
                .put("expires_in", HOUR.toSeconds());
        return Answer.of("signIn", 200, answer);
    }

    private static Answer refused(int status, String error, String why) {
        return Answer.of(
                "signIn",
                status,
                Json.MAPPER.createObjectNode().put("error", error).put("error_description", why));
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private String handOut(String kind) {
        String token = kind + seller.settings().handle() + "-" + count.incrementAndGet();
        handedOut.put(token, seller.now().plus(HOUR));
        return token;
    }

    /** createRestrictedDataToken. */
    Answer restricted(Said said) {
        if (said.json().path("restrictedResources").isEmpty()) {
            throw Refusal.invalid("Request is missing or has invalid parameters");
        }
        ObjectNode answer = Json.MAPPER
                .createObjectNode()
                .put("restrictedDataToken", handOut(RESTRICTED))
                .put("expiresIn", HOUR.toSeconds());
        return Answer.of("createRestrictedDataToken", 200, answer);
    }

    /** Whether the call may see names and addresses by the old interface. */
    boolean isRestricted(Said said) {
        return said.headers().getOrDefault("x-amz-access-token", "").startsWith(RESTRICTED);
    }

    /** @throws Refusal 403, as Amazon answers to every bad token */
    void require(Said said) {
        Instant until = handedOut.get(said.headers().getOrDefault("x-amz-access-token", ""));
        if (until == null || until.isBefore(seller.now()) || seller.strikes(Kind.TOKEN_REVOKED, "access")) {
            throw Refusal.denied("Access to requested resource is denied.");
        }
    }

    /** No token that was handed out opens anything any more. */
    void forget() {
        handedOut.clear();
    }
}
