package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every short example in the description of the language does what the text beside it says: to a rich order, and to a bare
 * one. What it does stands in {@code corpus.txt}; an example that is not in there fails.
 */
class CorpusMeaningTest {
    private static final List<String> FRAMES = List.of(
            "%s",
            "print %s",
            "hold order for %s",
            "when order.notes matches %s then print \"yes\" end",
            "when %s? then print \"yes\" end",
            "for order_lines in order %s end",
            "for order_lines in order print %s end",
            "accumulate order_lines in order total: sum order_line.unit_price end %s",
            "accumulate order_lines in order total: sum order_line.unit_price end print %s");

    /** @param words some that only this example of the section has */
    private record Meaning(int section, String words, String outcome) {
        static Meaning read(String line) {
            String[] parts = line.split(" {2,}", 3);
            return new Meaning(Integer.parseInt(parts[0]), parts[1], parts[2]);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleDoesWhatTheTextSays() {
        Snippets snippets = Snippets.read();
        List<Meaning> meanings = meanings();
        return IntStream.of(5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17)
                .boxed()
                .flatMap(section -> snippets.inline(section).stream()
                        .filter(Snippets::isCode)
                        .distinct()
                        .map(snippet -> DynamicTest.dynamicTest(
                                section + ": " + snippet, () -> meansWhatItSays(section, snippet, meanings))));
    }

    private static List<Meaning> meanings() {
        try (var file = Objects.requireNonNull(CorpusMeaningTest.class.getResourceAsStream("corpus.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Meaning::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void meansWhatItSays(int section, String snippet, List<Meaning> meanings) {
        String outcome = outcome(snippet);
        assertThat(meanings.stream()
                        .filter(meaning -> meaning.section() == section && snippet.contains(meaning.words()))
                        .max(Comparator.comparingInt(meaning -> meaning.words().length()))
                        .map(Meaning::outcome))
                .as(snippet)
                .contains(outcome);
    }

    private static String outcome(String snippet) {
        String code = snippet.replace("…", "print \"yes\"");
        for (Hook hook : Hook.values()) {
            for (String frame : FRAMES) {
                var compiled = Rules.check(frame.formatted(code), hook, CorpusWorld.TABLES)
                        .compiled();
                if (compiled.isPresent()) {
                    return Stream.of(CorpusWorld.RICH, CorpusWorld.BARE)
                            .map(order -> CorpusWorld.words(compiled.get().run(input(hook, order))))
                            .reduce((rich, bare) -> rich + " | " + bare)
                            .orElseThrow();
                }
            }
        }
        return "no rule";
    }

    private static Input input(Hook hook, Subject order) {
        Subject[] subjects = hook.records().stream()
                .map(shape -> shape.name().equals("order") ? order : CorpusWorld.other(shape, order))
                .toArray(Subject[]::new);
        return Input.of(Orders.NOW, Orders.DENVER, subjects);
    }
}
