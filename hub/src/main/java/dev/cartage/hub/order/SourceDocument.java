package dev.cartage.hub.order;

import dev.cartage.model.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a store said, as a tree that rules can look into. */
final class SourceDocument {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private SourceDocument() {}

    /** Nothing for what is not JSON. */
    static Document read(byte[] content) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), content)) {
            json.nextToken();
            return value(json);
        } catch (JacksonException notJson) {
            return Document.NOTHING;
        }
    }

    private static Document value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> keys(json);
            case START_ARRAY -> items(json);
            case VALUE_STRING -> new Document.Text(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Document.Numeral(json.getDecimalValue());
            case VALUE_TRUE -> new Document.Flag(true);
            case VALUE_FALSE -> new Document.Flag(false);
            case null, default -> Document.NOTHING;
        };
    }

    private static Document keys(JsonParser json) {
        Map<String, Document> keys = new LinkedHashMap<>();
        while (json.nextToken() != tools.jackson.core.JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            keys.put(name, value(json));
        }
        return new Document.Keys(keys);
    }

    private static Document items(JsonParser json) {
        List<Document> items = new ArrayList<>();
        while (json.nextToken() != tools.jackson.core.JsonToken.END_ARRAY) {
            items.add(value(json));
        }
        return new Document.Items(items);
    }
}
