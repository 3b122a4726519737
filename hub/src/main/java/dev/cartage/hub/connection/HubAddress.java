package dev.cartage.hub.connection;

import java.net.URI;
import java.util.Optional;

/**
 * Where others reach this hub from outside.
 *
 * @param base from {@code CARTAGE_URL}; empty where nobody outside reaches it, so that stores cannot send hooks
 */
public record HubAddress(Optional<URI> base) {

    /**
     * Reads {@code CARTAGE_URL}.
     *
     * @throws IllegalArgumentException if it is no address
     */
    public static HubAddress of(String text) {
        var base = text.strip();
        return new HubAddress(
                base.isEmpty() ? Optional.empty() : Optional.of(URI.create(base.endsWith("/") ? base : base + "/")));
    }

    /** Of a page; empty where there is no base. @param path without a slash before it */
    public Optional<URI> page(String path) {
        return base.map(address -> address.resolve(path));
    }

    /** Empty where there is no base. */
    public Optional<URI> hook(String token) {
        return base.map(address -> address.resolve("hooks/" + token));
    }
}
