package dev.cartage.connectors.support;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Addresses below a remote's own. */
public final class Address {
    private Address() {}

    /**
     * With everything encoded that is not of the path itself.
     *
     * @param server with or without a slash at its end
     * @param path begins with a slash, and has {@code %s} in place of each name
     * @param query what is empty in it is left out
     */
    public static URI of(String server, String path, Map<String, String> query, String... names) {
        Map<String, String> asked = new TreeMap<>(query);
        asked.values().removeIf(String::isEmpty);
        String below = path.formatted(Stream.of(names).map(Form::encode).toArray());
        return URI.create(
                server.strip().replaceAll("/+$", "") + below + (asked.isEmpty() ? "" : "?" + Form.encode(asked)));
    }
}
