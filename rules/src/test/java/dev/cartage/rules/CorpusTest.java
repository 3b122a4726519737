package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.rules.engine.Checked;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Printer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example in the description of the language parses, checks at some hook, and prints to the same tree. */
class CorpusTest {
    /** What an example may stand in: it shows a statement, a value or a condition, sometimes of a line. */
    private static final List<String> FRAMES = List.of(
            "%s",
            "print %s",
            "hold order for %s",
            "when order.notes matches %s then print \"yes\" end",
            "when %s? then print \"yes\" end",
            "when %s then print 1 end",
            "for order_lines in order %s end",
            "for order_lines in order print %s end",
            "for order_lines in order when %s then print 1 end end");

    /** Examples use the result of an accumulate that another example makes. */
    private static final String TOTAL = "accumulate order_lines in order total: sum order_line.unit_price end ";

    @TestFactory
    Stream<DynamicTest> everyExampleParsesAndChecks() {
        Snippets snippets = Snippets.read();
        return IntStream.of(5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17)
                .boxed()
                .flatMap(section -> Stream.concat(
                        snippets.blocks(section).stream(),
                        snippets.inline(section).stream().filter(Snippets::isCode)))
                .filter(snippet -> !snippet.contains(":="))
                .distinct()
                .map(snippet -> DynamicTest.dynamicTest(snippet, () -> checksSomewhere(snippet)));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldOfTheApisOrderAndShipmentIsKnown() {
        Snippets product = Snippets.ofProduct();
        return Stream.concat(
                        product.names("### 15.1 Order object", "Also seen in rules").stream()
                                .map(name -> "order." + name),
                        Stream.concat(
                                product.names("### 15.2 Shipment object", "### 15.3").stream()
                                        .map(name -> "shipment." + name),
                                Snippets.read().names("| `order_line` |", "| `shipment` |").stream()
                                        .map(name -> "order_line." + name)))
                .map(path -> DynamicTest.dynamicTest(path, () -> checksSomewhere(path)));
    }

    private static void checksSomewhere(String snippet) {
        String code = snippet.replace("…", "print 1");
        Optional<Checked> works = FRAMES.stream()
                .flatMap(frame -> Stream.of(frame, TOTAL + frame))
                .map(frame -> frame.formatted(code))
                .flatMap(text -> Stream.of(Hook.values()).map(hook -> Rules.check(text, hook, Tables.NONE)))
                .filter(checked -> checked.faults().stream().noneMatch(Fault::isError))
                .findFirst();
        assertThat(works)
                .as(() -> Rules.check(code, Hook.ORDER_IMPORT, Tables.NONE)
                        .faults()
                        .toString())
                .isPresent();
        FRAMES.stream()
                .map(frame -> Rules.parse(frame.formatted(code)))
                .filter(parsed -> parsed.isFaultless())
                .forEach(parsed ->
                        assertThat(Rules.parse(Printer.print(parsed.rules()))).isEqualTo(parsed));
    }
}
