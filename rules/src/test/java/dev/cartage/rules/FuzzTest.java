package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Document;
import dev.cartage.rules.engine.Checked;
import dev.cartage.rules.engine.Compiled;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Parsed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever it is given, the language answers with a result or a reported fault, soon. */
@Timeout(120)
class FuzzTest {
    private static final Subject ODD = Subject.of(Orders.canadian())
            .withSource(new Document.Keys(Map.of(
                    "a",
                    new Document.Items(
                            List.of(new Document.Numeral(new BigDecimal("1E+999999999")), new Document.Text("x"))))));

    @Test
    void brokenTextsAreFaultsOrRules() {
        Random random = new Random(21);
        RuleTrees trees = new RuleTrees(22);
        for (int i = 0; i < 2_000; i++) {
            String text = broken(Rules.print(List.of(trees.rule())), random);
            Parsed parsed = Rules.parse(text);
            assertThat(parsed.rules().isEmpty())
                    .as(text)
                    .isEqualTo(!parsed.faults().isEmpty() || text.isBlank());
            for (Fault fault : parsed.faults()) {
                assertThat(fault.place().line()).as(text).isBetween(1, text.length() + 1);
            }
            Rules.check(parsed.rules(), Hook.ORDER_IMPORT, Tables.NONE);
        }
    }

    private static String broken(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int from = random.nextInt(broken.length());
            int to = Math.min(broken.length(), from + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> broken.delete(from, to);
                case 1 -> broken.insert(from, broken.substring(from, to));
                default -> broken.insert(from, (char) random.nextInt(1, 0x250));
            }
            broken.append(' ');
        }
        return broken.toString();
    }

    @Test
    void whatChecksRunsToAResult() {
        RuleTrees trees = new RuleTrees(23);
        int ran = 0;
        for (int i = 0; i < 6_000; i++) {
            Checked checked = Rules.check(List.of(trees.rule(), trees.rule()), Hook.ORDER_IMPORT, Tables.NONE);
            if (checked.compiled().isPresent()) {
                ran++;
                assertSame(checked.compiled().get());
            }
        }
        assertThat(ran).isGreaterThan(200);
    }

    /** Traced or not, and every time, a run gives the same. */
    private static void assertSame(Compiled compiled) {
        Input input = Input.of(Orders.NOW, Orders.DENVER, ODD);
        Result plain = compiled.run(input);
        Result traced = compiled.run(input.withTrace());
        assertThat(traced.subjects()).isEqualTo(plain.subjects());
        assertThat(traced.decisions()).hasSameSizeAs(plain.decisions());
        assertThat(compiled.run(input)).isEqualTo(plain);
    }

    @Test
    void deepAndLongTextsAreRefusedInTime() {
        List<String> hostile = List.of(
                "(".repeat(100_000),
                "set $x to " + "(".repeat(50_000) + "1" + ")".repeat(50_000),
                "when " + "not ".repeat(40_000) + "true then archive order end",
                "set $x to 1" + " + 1".repeat(40_000),
                "set $x to " + "length of ".repeat(15_000) + "1",
                "set $x to " + "1D after ".repeat(15_000) + "@now",
                "when true then ".repeat(10_000),
                "set $x to order" + "[order".repeat(20_000),
                "set $x to 1" + " as text".repeat(20_000),
                "\"".repeat(99_999),
                "a".repeat(300_000));
        for (String text : hostile) {
            long before = System.nanoTime();
            assertThat(Rules.parse(text).faults()).isNotEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void longFlatTextsAreFine() {
        String manySkus =
                "when order.notes is \"0\"" + " or order.notes is \"1\"".repeat(2_000) + " then archive order end";
        assertThat(Rules.check(manySkus, Hook.ORDER_IMPORT, Tables.NONE).compiled())
                .isPresent();
    }
}
