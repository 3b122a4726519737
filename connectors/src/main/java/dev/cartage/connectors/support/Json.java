package dev.cartage.connectors.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading of answers in which anything may be missing. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** The text of the field; "" where it is missing, null or no text. */
    public static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }

    /** @throws java.time.DateTimeException if it is no time in ISO 8601 */
    public static Optional<Instant> instant(JsonNode node, String field) {
        String text = text(node, field);
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    public static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.stringValue("")).toList();
    }

    /** Puts the text where there is one. */
    public static void putIfGiven(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }
}
