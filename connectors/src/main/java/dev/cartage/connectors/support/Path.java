package dev.cartage.connectors.support;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The way to values in a document: names with points between them. A minus before it turns amounts round.
 *
 * @param steps names, from the outside inwards
 */
record Path(List<String> steps, boolean negative) {
    /** Alternatives, with {@code |} between them; the first that leads to a value counts. */
    static List<Path> parse(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .map(one -> one.startsWith("-") ? of(one.substring(1), true) : of(one, false))
                .toList();
    }

    private static Path of(String text, boolean negative) {
        return new Path(List.of(text.split("\\.")), negative);
    }

    /** Each once, without empty ones. */
    List<String> texts(JsonNode document) {
        return leaves(document)
                .map(leaf -> leaf.asString(""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Of all numbers it leads to, written as numbers or as texts; empty if there is none. */
    Optional<BigDecimal> sum(JsonNode document) {
        return leaves(document)
                .map(leaf -> leaf.asString(""))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal::add)
                .map(sum -> negative ? sum.negate() : sum);
    }

    private Stream<JsonNode> leaves(JsonNode document) {
        Stream<JsonNode> nodes = Stream.of(document);
        for (String step : steps) {
            nodes = nodes.flatMap(Path::each).map(node -> node.path(step));
        }
        return nodes.flatMap(Path::each).filter(JsonNode::isValueNode).filter(node -> !node.isNull());
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }
}
