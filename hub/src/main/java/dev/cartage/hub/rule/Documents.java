package dev.cartage.hub.rule;

import dev.cartage.model.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Documents as JSON and back. */
public final class Documents {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Documents() {}

    public static JsonNode write(Document document) {
        return switch (document) {
            case Document.Keys keys -> {
                var node = NODES.objectNode();
                keys.of().forEach((key, value) -> node.set(key, write(value)));
                yield node;
            }
            case Document.Items items -> {
                var node = NODES.arrayNode();
                items.of().forEach(item -> node.add(write(item)));
                yield node;
            }
            case Document.Text text -> NODES.stringNode(text.of());
            case Document.Numeral number -> NODES.numberNode(number.of());
            case Document.Flag flag -> NODES.booleanNode(flag.of());
            case Document.Nothing _ -> NODES.nullNode();
        };
    }

    public static Document read(JsonNode node) {
        if (node.isObject()) {
            Map<String, Document> keys = new LinkedHashMap<>();
            node.properties().forEach(entry -> keys.put(entry.getKey(), read(entry.getValue())));
            return new Document.Keys(keys);
        }
        if (node.isArray()) {
            return new Document.Items(node.valueStream().map(Documents::read).toList());
        }
        if (node.isString()) {
            return new Document.Text(node.stringValue());
        }
        if (node.isNumber()) {
            return new Document.Numeral(node.decimalValue());
        }
        return node.isBoolean() ? new Document.Flag(node.booleanValue()) : Document.NOTHING;
    }
}
