package dev.cartage.hub.web.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One attempt to sign in. Its browser keeps it until it is back, so that nobody else can finish it.
 *
 * @param state that the answer must bring
 * @param nonce that the identity must carry
 * @param verifier of PKCE (RFC 7636)
 */
record OidcAttempt(String state, String nonce, String verifier) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static OidcAttempt begin() {
        return new OidcAttempt(random(), random(), random());
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static Optional<OidcAttempt> parse(String cookie) {
        if (!cookie.matches("[0-9a-f]{64}\\.[0-9a-f]{64}\\.[0-9a-f]{64}")) {
            return Optional.empty();
        }
        var parts = cookie.split("\\.");
        return Optional.of(new OidcAttempt(parts[0], parts[1], parts[2]));
    }

    String cookie() {
        return state + "." + nonce + "." + verifier;
    }

    boolean isAnsweredBy(String said) {
        return MessageDigest.isEqual(
                state.getBytes(StandardCharsets.US_ASCII), said.getBytes(StandardCharsets.US_ASCII));
    }

    /** Of PKCE, by SHA-256. */
    String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Secrets stand in no log. */
    @Override
    public String toString() {
        return "attempt";
    }
}
