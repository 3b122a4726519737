package dev.cartage.sandbox.ebay;

import dev.cartage.sandbox.web.Said;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Hands out access tokens, and knows them again. */
final class Doors {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration EIGHTEEN_MONTHS = Duration.ofDays(547);

    private final Account account;
    private final AtomicLong count = new AtomicLong();
    private final Map<String, Instant> handedOut = new ConcurrentHashMap<>();

    Doors(Account account) {
        this.account = account;
    }

    /** The token endpoint. Its errors have RFC 6749's form, not that of the rest. */
    Answer signIn(Said said, boolean revoked) {
        String both = Account.CLIENT_ID + ":" + Account.CLIENT_SECRET;
        String basic = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        if (!said.header("authorization").equals(basic)) {
            return refused(401, "invalid_client", "client authentication failed");
        }
        Map<String, String> form = said.form();
        boolean consent = "authorization_code".equals(form.get("grant_type"));
        boolean known = consent
                ? Account.CODE.equals(form.get("code")) && Account.RU_NAME.equals(form.get("redirect_uri"))
                : "refresh_token".equals(form.get("grant_type"))
                        && Account.REFRESH_TOKEN.equals(form.get("refresh_token"));
        if (!known || revoked) {
            return refused(
                    400,
                    "invalid_grant",
                    "the provided authorization refresh token is invalid or was issued to another client");
        }
        Map<String, Object> answer = new HashMap<>(Map.of(
                "access_token", handOut(), "expires_in", TWO_HOURS.toSeconds(), "token_type", "User Access Token"));
        if (consent) {
            answer.put("refresh_token", Account.REFRESH_TOKEN);
            answer.put("refresh_token_expires_in", EIGHTEEN_MONTHS.toSeconds());
        }
        return Answer.json(200, answer);
    }

    private static Answer refused(int status, String error, String why) {
        return Answer.json(status, Map.of("error", error, "error_description", why));
    }

    private String handOut() {
        String token = "v^1.1#access-" + count.incrementAndGet();
        handedOut.put(token, account.now().plus(TWO_HOURS));
        return token;
    }

    boolean isGood(String token) {
        Instant until = handedOut.get(token);
        return until != null && until.isAfter(account.now());
    }

    /** No token that was handed out opens anything any more. */
    void forget() {
        handedOut.clear();
    }
}
