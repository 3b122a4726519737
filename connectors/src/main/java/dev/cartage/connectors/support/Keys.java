package dev.cartage.connectors.support;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Keys for remotes that want a UUID and are told the same thing again. */
public final class Keys {
    private Keys() {}

    /** The same for the same texts. */
    public static String of(String... texts) {
        byte[] all = String.join(" ", texts).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(all).toString();
    }
}
