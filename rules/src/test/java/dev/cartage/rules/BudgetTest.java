package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.rules.outcome.Result;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule can hang a hub or fill its memory: the record fails, and says that the rule took too much. */
@Timeout(30)
class BudgetTest {
    private static Order large() {
        List<OrderLine> lines = IntStream.range(0, 300)
                .mapToObj(number -> Orders.line("" + number, "SKU-" + number, 1, "1"))
                .toList();
        return Orders.canadian().withLines(lines).with(OrderFields.NOTES, "a".repeat(100_000));
    }

    private static void assertTooMuch(Result result) {
        assertThat(result.failure().orElseThrow().problem().code()).isEqualTo("rule-too-long");
    }

    @Test
    void loopsInLoopsRunOut() {
        String loop = "for order_lines in order ";
        assertTooMuch(Try.run(loop + loop + loop + "set $x to 1" + " end end end", large()));
    }

    @Test
    void growingTextRunsOut() {
        assertTooMuch(Try.run("set $x to \"0123456789\" for order_lines in order set $x to $x & $x end", large()));
        assertTooMuch(Try.run(
                "for order_lines in order set $x to \"a\" padded to 999999 with \"b\""
                        + " set order.custom[$x & order_line.sku] to $x end"
                        + " for order_lines in order print order.notes end",
                large()));
    }

    @Test
    void readingLongTextsRunsOut() {
        String loops = "for order_lines in order for order_lines in order ";
        for (String reading : List.of("length of order.notes > 5", "order.notes contains \"b\"", "$x is order.notes")) {
            assertTooMuch(Try.run(
                    "set $x to order.notes & \"\" " + loops + "when " + reading + " then print 1 end end end",
                    large()));
        }
    }

    @Test
    void decisionsAndCustomFieldsRunOut() {
        String loops = "for order_lines in order for order_lines in order ";
        assertTooMuch(Try.run(loops + "print \"\" end end", large()));
        assertTooMuch(Try.run("set $n to 0 " + loops + "set $n to $n + 1 set order.custom[$n] to 1 end end", large()));
    }

    @Test
    void addedLinesRunOut() {
        assertTooMuch(Try.run("add 1000000000 items to order_lines in order set item.sku to \"A\" end"));
        assertTooMuch(Try.run(
                "for order_lines in order add 300 items to order_lines in order set item.sku to \"A\" end end",
                large()));
    }

    @Test
    void splitsRunOut() {
        String split = "rule \"%d\" split order_lines in order by first %d of order_line.sku end ";
        assertThat(Try.run("split order_lines in order by order_line.sku", large())
                        .failure())
                .isPresent();
        assertThat(Try.run(split.formatted(1, 5) + split.formatted(2, 6), large())
                        .failure())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$x",
                "(a|aa)+b",
                "(?=(a+)+b)c",
                "(a*)*\\\\1b",
                "(.*)(.*)(.*)(.*)(.*)x(?!y)",
                "(?:a?){30}b(?!c)",
            })
    void patternsEndSoon(String pattern) {
        Result result =
                Try.run("when order.notes matches /" + pattern.replace("\\\\", "\\") + "/ then print 1 end", large());
        assertThat(result.decisions()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((a{100}){100}){100}){100}){100}",
                "a{100000}",
                "(?:|){30}(?:|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)x(?!y)"
            })
    void patternsThatWouldGrowTooLargeAreFaults(String pattern) {
        assertThat(Try.faults("when order.notes matches /" + pattern + "/ then print 1 end"))
                .hasSize(1);
    }

    @Test
    void patternsThatRe2RefusesStillWork() {
        assertThat(Try.holds("order.notes matches /^(?=.*PO)(?!.*XX)Leave/")).isTrue();
        assertThat(Try.value("\"abab\" replacing /(ab)\\1/ with \"<\\1>\"")).isEqualTo("<ab>");
        assertThat(Try.value("\"ABAB\" matching /(ab)\\1/i")).isEqualTo("AB");
    }

    @Test
    void numbersThatGrowTooLargeFail() {
        Result result = Try.run("set $x to 9999999999 for order_lines in order set $x to $x * $x end", large());
        assertThat(result.failure().orElseThrow().problem().sentence()).contains("too large");
    }
}
