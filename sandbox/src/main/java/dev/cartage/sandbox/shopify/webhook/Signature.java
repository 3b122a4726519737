package dev.cartage.sandbox.shopify.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a webhook: base64 of the HMAC-SHA256 of its body by the app's secret. */
public final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(byte[] body, String secret) {
        return Base64.getEncoder().encodeToString(sign(body, secret));
    }

    /** The same in hexadecimal, as in the address that a merchant's browser comes back to. */
    public static String hex(byte[] message, String secret) {
        return HexFormat.of().formatHex(sign(message, secret));
    }

    private static byte[] sign(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
