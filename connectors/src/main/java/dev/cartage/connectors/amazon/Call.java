package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One request in the making. Pure.
 *
 * @param names what stands in the path, as people write it
 * @param query lists with commas between their parts, as Amazon's models want them
 * @param body an empty object for none
 */
record Call(Operation operation, List<String> names, Map<String, String> query, JsonNode body) {
    static Call of(Operation operation, String... names) {
        return new Call(operation, List.of(names), new TreeMap<>(), Json.object());
    }

    Call with(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(query);
        more.put(parameter, value);
        return new Call(operation, names, more, body);
    }

    Call with(String parameter, List<String> values) {
        return with(parameter, String.join(",", values));
    }

    Call saying(JsonNode said) {
        return new Call(operation, names, query, said);
    }

    URI at(URI server) {
        String path = operation.path.formatted(names.stream().map(Call::encode).toArray());
        String asked = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(server.toString().replaceAll("/+$", "") + path + (asked.isEmpty() ? "" : "?" + asked));
    }

    byte[] content() {
        return body.isEmpty() ? new byte[0] : Json.bytes(body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
