package dev.cartage.connectors.support;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One step of a {@link Path}: a name, or a digit for the place in a list.
 *
 * @param field of what is there, only what has {@code value} there counts; "" where all does
 */
record PathStep(String name, String field, String value) {
    static PathStep of(String text) {
        String[] parts = text.split("[\\[=\\]]");
        return parts.length == 3 ? new PathStep(parts[0], parts[1], parts[2]) : new PathStep(text, "", "");
    }

    Stream<JsonNode> from(Stream<JsonNode> nodes) {
        boolean isPlace = name.length() == 1 && Character.isDigit(name.charAt(0));
        Stream<JsonNode> reached = isPlace
                ? nodes.map(node -> node.path(Integer.parseInt(name)))
                : nodes.flatMap(PathStep::each).map(node -> node.path(name));
        return field.isEmpty()
                ? reached
                : reached.flatMap(PathStep::each)
                        .filter(node -> Json.text(node, field).equals(value));
    }

    /** The members of a list; anything else stands for itself. */
    static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }
}
