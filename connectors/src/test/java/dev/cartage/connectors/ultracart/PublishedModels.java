package dev.cartage.connectors.ultracart;

import dev.cartage.contract.server.Required;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** UltraCart's published models. Whatever a document holds that they do not is a fault. */
final class PublishedModels {
    private static final String REFERENCE = "#/definitions/";

    private final JsonNode definitions;

    private PublishedModels(JsonNode definitions) {
        this.definitions = definitions;
    }

    /** Skips the test where the file is not at hand, except where everything is required. */
    static PublishedModels load() throws IOException {
        Path file = Path.of(System.getProperty("cartage.root", ".."))
                .resolve("../shared/specs/ultracart/derived-json-schema.json");
        Required.that(Files.exists(file), "UltraCart's published models are not at hand");
        return new PublishedModels(
                JsonMapper.shared().readTree(Files.readAllBytes(file)).path("definitions"));
    }

    /** Each fault with the path to it. */
    List<String> faults(String model, JsonNode document) {
        List<String> faults = new ArrayList<>();
        check(model, definitions.path(model), document, faults);
        return faults;
    }

    private void check(String path, JsonNode schema, JsonNode node, List<String> faults) {
        String reference = schema.path("$ref").stringValue("");
        if (!reference.isEmpty()) {
            check(path, definitions.path(reference.substring(REFERENCE.length())), node, faults);
            return;
        }
        switch (schema.path("type").stringValue("")) {
            case "object" -> object(path, schema.path("properties"), node, faults);
            case "array" -> {
                expect(node.isArray(), path + " is to be a list", faults);
                node.valueStream().forEach(one -> check(path + "[]", schema.path("items"), one, faults));
            }
            case "string" -> {
                expect(node.isString(), path + " is to be text", faults);
                boolean open = !schema.has("enum");
                expect(open || schema.path("enum").valueStream().anyMatch(node::equals), path + ": " + node, faults);
            }
            case "number", "integer" -> expect(node.isNumber(), path + " is to be a number", faults);
            case "boolean" -> expect(node.isBoolean(), path + " is to be true or false", faults);
            default -> {}
        }
    }

    private void object(String path, JsonNode properties, JsonNode node, List<String> faults) {
        expect(node.isObject(), path + " is to be an object", faults);
        node.properties().forEach(one -> {
            expect(properties.has(one.getKey()), path + " has no " + one.getKey(), faults);
            check(path + "." + one.getKey(), properties.path(one.getKey()), one.getValue(), faults);
        });
    }

    private static void expect(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
