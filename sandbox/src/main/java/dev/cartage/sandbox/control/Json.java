package dev.cartage.sandbox.control;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON mapper for the sandbox. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** An empty object where there is nothing to read. */
    public static JsonNode read(byte[] bytes) {
        return bytes.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(bytes);
    }
}
