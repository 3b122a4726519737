package dev.cartage.hub.web.rule;

import dev.cartage.model.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Documents as JSON and back. */
final class BlockJson {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BlockJson() {}

    static JsonNode write(Document document) {
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

    static Document read(JsonNode node) {
        if (node.isObject()) {
            Map<String, Document> keys = new LinkedHashMap<>();
            node.properties().forEach(entry -> keys.put(entry.getKey(), read(entry.getValue())));
            return new Document.Keys(keys);
        }
        if (node.isArray()) {
            return new Document.Items(node.valueStream().map(BlockJson::read).toList());
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
