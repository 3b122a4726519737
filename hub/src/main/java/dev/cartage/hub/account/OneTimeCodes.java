package dev.cartage.hub.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute, as authenticator apps show them (RFC 6238, with HMAC-SHA-1). */
public final class OneTimeCodes {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {}

    /** 160 random bits in Base32, as apps take them. */
    public static String newSecret() {
        var secret = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    /** Also the code before and after, for clocks that are a little off. */
    public static boolean match(String secret, String code, Instant now) {
        var said = code.replaceAll("\\s", "").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var found = false;
        for (int step = -1; step <= 1; step++) {
            var right = code(secret, now.plusSeconds((long) step * SECONDS));
            found |= MessageDigest.isEqual(said, right.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return found;
    }

    /** The code at this time. */
    public static String code(String secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(at.getEpochSecond() / SECONDS)
                    .array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String secret) {
        var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : secret.toCharArray()) {
            bits = bits << 5 | LETTERS.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
                bits &= (1 << held) - 1;
            }
        }
        return bytes.array();
    }
}
