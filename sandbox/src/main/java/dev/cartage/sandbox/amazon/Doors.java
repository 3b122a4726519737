package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.web.ConsentPage;
import dev.cartage.sandbox.web.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** Login with Amazon and restricted data tokens of one seller. */
final class Doors {
    private static final Duration HOUR = Duration.ofHours(1);
    static final String RESTRICTED = "Atz.sprdt|";

    private final Seller seller;
    private final AtomicLong count = new AtomicLong();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> handedOut = new ConcurrentHashMap<>();

    Doors(Seller seller) {
        this.seller = seller;
    }

    /** Where the seller lets the application in: a page of Seller Central's. Its code works once. */
    ConsentPage page() {
        SellerSettings settings = seller.settings();
        return new ConsentPage(
                "Amazon",
                asked -> settings.application().equals(asked.get("application_id")),
                asked -> Map.of(
                        "spapi_oauth_code", code(),
                        "state", asked.getOrDefault("state", ""),
                        "selling_partner_id", settings.seller()));
    }

    private String code() {
        String code =
                "code-" + count.incrementAndGet() + "-of-" + seller.settings().handle();
        codes.add(code);
        return code;
    }

    /** The token endpoint. Its errors have RFC 6749's form, not that of the rest. */
    Answer signIn(Said said) {
        Map<String, String> form = said.form();
        SellerSettings settings = seller.settings();
        if (!settings.clientId().equals(form.get("client_id"))
                || !settings.clientSecret().equals(form.get("client_secret"))) {
            return refused(401, "invalid_client", "Client authentication failed");
        }
        boolean known = switch (String.valueOf(form.get("grant_type"))) {
            case "refresh_token" -> settings.refreshToken().equals(form.get("refresh_token"));
            case "authorization_code" -> codes.remove(String.valueOf(form.get("code")));
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
