package dev.cartage.connectors.support;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The way to values in a document: names with points between them, or numbers for the places in a list. A minus before it
 * turns amounts round, a minus between two ways takes the second amount off the first, where both are given, and {@code
 * in} between two ways makes grams of a weight, by the unit that the second leads to. A slash before it takes of a text only
 * what stands after its last slash.
 *
 * @param steps names, from the outside inwards
 * @param less what is taken off an amount
 * @param unit of a weight
 */
record Path(List<String> steps, char mark, Optional<Path> less, Optional<Path> unit) {
    private static final String LESS = " - ";
    private static final String IN = " in ";
    private static final char NONE = ' ';
    private static final char MINUS = '-';
    private static final char SLASH = '/';

    /** Alternatives, with {@code |} between them; the first that leads to a value counts. */
    static List<Path> parse(String text) {
        return Arrays.stream(text.split("\\|")).map(String::strip).map(Path::of).toList();
    }

    private static Path of(String text) {
        String[] less = text.split(LESS, 2);
        String[] unit = less[0].split(IN, 2);
        String first = unit[0].strip();
        boolean marked = !first.isEmpty() && (first.charAt(0) == MINUS || first.charAt(0) == SLASH);
        return new Path(
                List.of((marked ? first.substring(1) : first).split("\\.")),
                marked ? first.charAt(0) : NONE,
                second(less),
                second(unit));
    }

    private static Optional<Path> second(String[] parts) {
        return parts.length < 2 ? Optional.empty() : Optional.of(of(parts[1].strip()));
    }

    /** Each once, without empty ones. */
    List<String> texts(JsonNode document) {
        return leaves(document)
                .map(leaf -> leaf.asString(""))
                .map(text -> mark == SLASH ? Json.lastOf(text) : text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Of all numbers it leads to, written as numbers or as texts; empty if there is none. */
    Optional<BigDecimal> sum(JsonNode document) {
        Optional<BigDecimal> sum = leaves(document)
                .map(leaf -> leaf.asString(""))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal::add)
                .map(whole -> mark == MINUS ? whole.negate() : whole);
        if (unit.isPresent()) {
            return Weights.grams(sum, String.join("", unit.get().texts(document)));
        }
        return less.isEmpty()
                ? sum
                : sum.flatMap(whole -> less.get().sum(document).map(whole::subtract));
    }

    private Stream<JsonNode> leaves(JsonNode document) {
        Stream<JsonNode> nodes = Stream.of(document);
        for (String step : steps) {
            nodes = isPlace(step)
                    ? nodes.map(node -> node.path(Integer.parseInt(step)))
                    : nodes.flatMap(Path::each).map(node -> node.path(step));
        }
        return nodes.flatMap(Path::each).filter(JsonNode::isValueNode).filter(node -> !node.isNull());
    }

    private static boolean isPlace(String step) {
        return step.length() == 1 && Character.isDigit(step.charAt(0));
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }
}
