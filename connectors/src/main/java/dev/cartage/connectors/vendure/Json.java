package dev.cartage.connectors.vendure;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading of answers in which anything may be missing. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of the field; "" where it is missing, null or no text. */
    static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }

    static Optional<Instant> instant(JsonNode node, String field) {
        String text = text(node, field);
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
