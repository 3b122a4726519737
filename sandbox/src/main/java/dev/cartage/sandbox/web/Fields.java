package dev.cartage.sandbox.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries and forms. */
public final class Fields {
    private Fields() {}

    /** @param raw as it stands in an address or a form; none for no fields */
    public static Map<String, String> read(@Nullable String raw) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    public static Map<String, String> read(byte[] form) {
        return read(new String(form, StandardCharsets.UTF_8));
    }

    public static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
