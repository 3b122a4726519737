package dev.cartage.connectors.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The way to values in a document: names with points between them, or numbers for the places in a list. After a name {@code
 * [type=TAX]} keeps only what has that text there. A minus before it turns amounts round, a plus takes them without their
 * sign, and a slash takes of a text only what stands after its last slash. Between two ways stands what the second does to
 * the first: see {@link Relation}.
 *
 * @param steps from the outside inwards
 * @param second empty where {@code relation} is NONE
 */
record Path(List<PathStep> steps, char mark, Relation relation, List<Path> second) {
    private static final String MARKS = "-+/";
    private static final char NO_MARK = ' ';

    /** What the way behind a word does to the way before it. */
    private enum Relation {
        NONE(""),
        /** Takes an amount off, where both are given. */
        LESS(" - "),
        /** Names the unit of a weight, which becomes grams. */
        IN(" in "),
        /** Divides an amount, to four places; none at all where there is nothing to divide by. */
        PER(" per ");

        private final String word;

        Relation(String word) {
            this.word = word;
        }
    }

    /** Alternatives, with {@code |} between them; the first that leads to a value counts. */
    static List<Path> parse(String text) {
        return Arrays.stream(text.split("\\|")).map(String::strip).map(Path::of).toList();
    }

    private static Path of(String text) {
        return Arrays.stream(Relation.values())
                .filter(one -> one != Relation.NONE && text.contains(one.word))
                .findFirst()
                .map(one -> {
                    String[] both = text.split(one.word, 2);
                    return single(both[0].strip(), one, List.of(of(both[1].strip())));
                })
                .orElseGet(() -> single(text, Relation.NONE, List.of()));
    }

    private static Path single(String way, Relation relation, List<Path> second) {
        boolean marked = !way.isEmpty() && MARKS.indexOf(way.charAt(0)) >= 0;
        String names = marked ? way.substring(1) : way;
        List<PathStep> steps =
                Arrays.stream(names.split("\\.")).map(PathStep::of).toList();
        return new Path(steps, marked ? way.charAt(0) : NO_MARK, relation, second);
    }

    /** Each once, without empty ones. */
    List<String> texts(JsonNode document) {
        return leaves(document)
                .map(text -> mark == '/' ? Json.lastOf(text) : text)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    /** Of all numbers it leads to, written as numbers or as texts; empty if there is none. */
    Optional<BigDecimal> sum(JsonNode document) {
        Optional<BigDecimal> sum = leaves(document)
                .filter(Predicate.not(String::isEmpty))
                .map(BigDecimal::new)
                .map(amount -> mark == '+' ? amount.abs() : amount)
                .reduce(BigDecimal::add)
                .map(whole -> mark == '-' ? whole.negate() : whole);
        return switch (relation) {
            case NONE -> sum;
            case IN -> Weights.grams(sum, String.join("", second.getFirst().texts(document)));
            case LESS -> sum.flatMap(whole -> second.getFirst().sum(document).map(whole::subtract));
            case PER ->
                sum.flatMap(whole -> second.getFirst()
                        .sum(document)
                        .filter(by -> by.signum() != 0)
                        .map(by -> whole.divide(by, 4, RoundingMode.HALF_UP)));
        };
    }

    private Stream<String> leaves(JsonNode document) {
        Stream<JsonNode> nodes = Stream.of(document);
        for (PathStep step : steps) {
            nodes = step.from(nodes);
        }
        return nodes.flatMap(PathStep::each)
                .filter(node -> node.isValueNode() && !node.isNull())
                .map(leaf -> leaf.asString(""));
    }
}
