package dev.cartage.hub.rule;

import tools.jackson.databind.json.JsonMapper;

/** JSON for the database. */
final class JsonTexts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonTexts() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static tools.jackson.databind.JsonNode read(String json) {
        return JSON.readTree(json);
    }
}
