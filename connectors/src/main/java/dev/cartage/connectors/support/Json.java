package dev.cartage.connectors.support;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading of answers in which anything may be missing. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** An object of these fields; values may be texts, numbers, lists, maps and nodes. */
    public static ObjectNode object(Map<String, ?> fields) {
        return MAPPER.valueToTree(fields);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** What somebody else wrote; nothing at all where it is no JSON. */
    public static JsonNode readable(byte[] content) {
        try {
            return MAPPER.readTree(content);
        } catch (JacksonException notForUs) {
            return MAPPER.missingNode();
        }
    }

    /** Where a way leads, names with points between them; a missing node where it ends early. */
    public static JsonNode at(JsonNode node, String way) {
        JsonNode reached = node;
        int from = 0;
        for (int point = way.indexOf('.'); point >= 0; point = way.indexOf('.', from)) {
            reached = reached.path(way.substring(from, point));
            from = point + 1;
        }
        return reached.path(way.substring(from));
    }

    /**
     * The text at the end of a way; "" where it is missing, null or no text. With a slash before the way only what stands
     * after the text's last slash.
     */
    public static String text(JsonNode node, String way) {
        return way.startsWith("/")
                ? lastOf(text(node, way.substring(1)))
                : at(node, way).stringValue("");
    }

    /** Whether there is a text at the end of a way. */
    public static boolean given(JsonNode node, String way) {
        return !text(node, way).isEmpty();
    }

    /** What stands after the last slash: the number in {@code gid://shop/Order/7}. */
    public static String lastOf(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** The members of the list at the end of a way; none where it is missing. */
    public static List<JsonNode> list(JsonNode node, String way) {
        return at(node, way).valueStream().toList();
    }

    /** Nodes by the text that each has at the end of a way; the last of several with the same counts. */
    public static Map<String, JsonNode> by(String way, Iterable<JsonNode> nodes) {
        Map<String, JsonNode> by = new LinkedHashMap<>();
        nodes.forEach(node -> by.put(text(node, way), node));
        return by;
    }

    /** Pairs of texts, as each node has them at the ends of two ways. A key that comes twice keeps its first value. */
    public static Map<String, String> pairs(Iterable<JsonNode> nodes, String key, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        nodes.forEach(node -> pairs.putIfAbsent(text(node, key), text(node, value)));
        return pairs;
    }

    /** Those of the texts that are not "". */
    public static Map<String, String> filled(Map<String, String> texts) {
        Map<String, String> filled = new LinkedHashMap<>(texts);
        filled.values().removeIf(String::isEmpty);
        return filled;
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
