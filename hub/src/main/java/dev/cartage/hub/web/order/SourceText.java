package dev.cartage.hub.web.order;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A store's document, laid out for reading. */
final class SourceText {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Characters shown; a page is not the place for more. */
    private static final int MOST = 200_000;

    private SourceText() {}

    static String pretty(String document) {
        var text = indented(document);
        return text.length() <= MOST ? text : text.substring(0, MOST) + "\n… and more";
    }

    private static String indented(String document) {
        try {
            return JSON.writeValueAsString(JSON.readTree(document));
        } catch (JacksonException notJson) {
            return document;
        }
    }
}
