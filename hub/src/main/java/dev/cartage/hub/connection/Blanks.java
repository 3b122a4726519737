package dev.cartage.hub.connection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Takes secrets out of texts that are kept: those of the remote's settings, and whatever is named like one. */
record Blanks(List<String> secrets) {
    /** Characters kept of a body. */
    static final int KEPT = 4_096;

    /** Bytes read behind what is kept, so that a secret across the edge is seen whole. */
    private static final int BEHIND = 1_024;

    private static final int SHORTEST = 4;
    static final String BLANK = "•••";

    static Blanks of(Collection<String> secrets) {
        return new Blanks(secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    /** Copies what {@link #text} needs, so that a large body is not held until it is written. */
    static byte[] beginning(byte[] body) {
        return Arrays.copyOf(body, Math.min(body.length, KEPT + BEHIND));
    }

    /** The beginning of a body as text. */
    String text(byte[] beginning) {
        var clean = blank(new String(beginning, StandardCharsets.UTF_8));
        var whole = beginning.length < KEPT + BEHIND;
        var length = Math.min(KEPT, whole ? clean.length() : Math.max(0, clean.length() - BEHIND));
        return clean.substring(0, length).replace('\0', '\uFFFD');
    }

    String blank(String text) {
        var clean = text;
        for (var secret : secrets) {
            clean = clean.replace(secret, BLANK);
        }
        return NamedSecrets.blank(clean);
    }
}
