package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.OrderLine;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.syntax.Statement.Warehouse;
import org.junit.jupiter.api.Test;

class ExecutionOrderTest {
    @Test
    void aLaterRuleOverridesAnEarlierOne() {
        Result result = Try.run("""
                rule "All" route order to warehouse 1 reject order set order.custom.tier to "low" end
                rule "Canada" route order to warehouse 3 accept order set order.custom.tier to "high" end
                """);
        assertThat(result.all(Decision.Route.class))
                .extracting(Decision.Route::warehouse)
                .containsExactly(new Warehouse.Numbered(3));
        assertThat(result.first(Decision.Accept.class)).isPresent();
        assertThat(result.isRejected()).isFalse();
        assertThat(result.order().custom()).containsEntry("tier", "high");
    }

    @Test
    void statementsAfterRejectStillRunAndTheLastDecisionWins() {
        Result result = Try.run("reject order set order.custom.seen to true");
        assertThat(result.order().custom()).containsEntry("seen", "true");
        assertThat(Try.run("reject order accept order").isRejected()).isFalse();
    }

    @Test
    void aDefaultCountsOnlyWhereNothingElseDecided() {
        assertThat(Try.run("default reject order").isRejected()).isTrue();
        assertThat(Try.run("accept order default reject order").isRejected()).isFalse();
        assertThat(Try.run("rule \"A\" default reject order end rule \"B\" accept order end")
                        .isRejected())
                .isFalse();
        assertThat(Try.run("rule \"A\" default reject order end rule \"B\" default accept order end")
                        .isRejected())
                .isFalse();
    }

    @Test
    void aDefaultMayBeForLines() {
        Result result =
                Try.run("for order_lines in order when order_line.sku is \"MUG-1\" then accept order_line end end"
                        + " default reject order_line");
        assertThat(result.order().lines()).extracting(OrderLine::sku).containsExactly("MUG-1");
    }

    @Test
    void archiveAndFailEndEverything() {
        Result archived = Try.run("rule \"A\" archive order print 1 end rule \"B\" fail order with \"no\" end");
        assertThat(archived.first(Decision.Archive.class)).isPresent();
        assertThat(archived.failure()).isEmpty();
        assertThat(archived.all(Decision.Print.class)).isEmpty();
        assertThat(Try.run("for order_lines in order fail order with order_line.sku end print 1")
                        .decisions())
                .hasSize(1);
    }

    @Test
    void variablesOutliveTheirRuleAndAccumulatesDoNot() {
        Result result = Try.run("rule \"A\" set $zone to \"east\" end rule \"B\" print $zone end");
        assertThat(result.first(Decision.Print.class).orElseThrow().text()).isEqualTo("east");
        assertThat(Try.faults("rule \"A\" accumulate order_lines in order n: count order_line end end"
                        + " rule \"B\" print n end"))
                .hasSize(1);
    }

    @Test
    void aDroppedLineIsSeenOnlyByALoopThatMayAcceptIt() {
        String drop = "for order_lines in order reject order_line end ";
        assertThat(Try.run(drop + "for order_lines in order print order_line.sku end")
                        .all(Decision.Print.class))
                .isEmpty();
        Result back = Try.run(drop
                + "for order_lines in order when order_line.sku is \"COLD-7\" then accept order_line end end"
                + " accumulate order_lines in order n: count order_line end print n");
        assertThat(back.order().lines()).extracting(OrderLine::sku).containsExactly("COLD-7");
        assertThat(back.first(Decision.Print.class).orElseThrow().text()).isEqualTo("1");
    }

    @Test
    void theFirstBranchThatHoldsRuns() {
        String rule = "when %s then print 1 else when %s then print 2 else print 3 end";
        assertThat(print(rule.formatted("true", "true"))).isEqualTo("1");
        assertThat(print(rule.formatted("false", "true"))).isEqualTo("2");
        assertThat(print(rule.formatted("false", "false"))).isEqualTo("3");
    }

    private static String print(String rule) {
        return Try.run(rule).first(Decision.Print.class).orElseThrow().text();
    }
}
