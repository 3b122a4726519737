package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.rules.assist.Completion;
import dev.cartage.rules.assist.Explainer;
import dev.cartage.rules.assist.Suggestion;
import dev.cartage.rules.block.Addresses;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.syntax.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistTest {
    private static final Completion COMPLETION = new Completion(
            Hook.ORDER_IMPORT,
            field ->
                    field.equals("order.external_shipping_description") ? List.of("Free \"Fast\" Shipping") : List.of(),
            List.of("carriers"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set order.notes to \"x\" | Set the order's notes to “x”.",
                "set order.notes to blank | Empty the order's notes.",
                "set order.custom.zone to 1 + order.subtotal | Set the order's custom field “zone” to 1 plus the order's subtotal.",
                "when order.shipping_address.country is \"CA\" then archive order end | If the order's shipping address country is “CA”:",
                "when order.notes is_not blank then archive order end | If the order's notes is not empty:",
                "for order_lines in order reject order_line end | For each order line of the order:",
                "reject order | Skip the order.",
                "default accept order | Where nothing else decided, keep the order.",
                "route order to warehouse 2 / \"Gifts\" | Send the order to warehouse 2, facility “Gifts”.",
                "hold order for 30m with \"remorse\" | Hold the order for 30 minutes, because of “remorse”.",
                "hold order until 1D after @today | Hold the order until 1 day after today.",
                "print lookup order.id in \"t\" column \"c\" | Write the c for the order's ID in the table “t” into the trace.",
            })
    void aStatementIsSaidInPlainWords(String rule, String words) {
        assertThat(Explainer.explain(Rules.parse(rule).rules().getFirst().body().getFirst()))
                .isEqualTo(words);
    }

    @Test
    void everyStatementThereCanBeHasAnExplanation() {
        RuleTrees trees = new RuleTrees(31);
        for (int i = 0; i < 300; i++) {
            List<Rule> rules = List.of(trees.rule());
            Addresses.all(rules)
                    .forEach(one ->
                            assertThat(Explainer.explain(one.statement())).isNotBlank());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule \"A\" when | order.shipping_address.country",
                "rule \"A\" when order.ship | order.shipping_address.country",
                "when order.notes | contains",
                "when order.notes  | contains",
                "when order.notes? then | hold",
                "for  | order_lines in order",
                "reject  | order_line",
                "print order.id as  | upper",
                "print lookup order.id in  | \"carriers\"",
                "print lookup order.id in \"ca | \"carriers\"",
                "when order.external_shipping_description is  | \"Free \\\"Fast\\\" Shipping\"",
                "when order.external_shipping_description is \"fr | \"Free \\\"Fast\\\" Shipping\"",
                "when order.external_shipping_description is_one_of \"A\", \"fr | \"Free \\\"Fast\\\" Shipping\"",
            })
    void whatCouldComeNextIsSuggested(String text, String suggestion) {
        String begun = text.endsWith("is")
                        || text.endsWith("in")
                        || text.endsWith("for")
                        || text.endsWith("when")
                        || text.endsWith("as")
                        || text.endsWith("reject")
                        || text.endsWith("then")
                        || text.endsWith("notes")
                ? text + " "
                : text;
        assertThat(COMPLETION.at(begun, begun.length()).suggestions())
                .extracting(Suggestion::text)
                .contains(suggestion);
    }

    @Test
    void aSuggestionReplacesTheWordThatWasBegun() {
        assertThat(COMPLETION.at("when order.no", 13).from()).isEqualTo(5);
        assertThat(COMPLETION
                        .at("when order.external_shipping_description is \"fr", 47)
                        .from())
                .isEqualTo(44);
    }

    @Test
    void onlyActionsOfTheHookAreSuggested() {
        Completion stock = new Completion(Hook.INVENTORY_PUSH, dev.cartage.rules.assist.Seen.NOTHING, List.of());
        assertThat(stock.at("when true then ", 15).suggestions())
                .extracting(Suggestion::text)
                .contains("reject", "set")
                .doesNotContain("bundle", "route");
        assertThat(COMPLETION.at("# when ", 7).suggestions()).isEmpty();
    }
}
