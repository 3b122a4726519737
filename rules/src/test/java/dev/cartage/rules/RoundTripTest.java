package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.rules.syntax.Parsed;
import dev.cartage.rules.syntax.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final int TREES = 3_000;

    @Test
    void aPrintedTreeReadsAsTheSameTree() {
        RuleTrees trees = new RuleTrees(11);
        for (int i = 0; i < TREES; i++) {
            List<Rule> rules = List.of(trees.rule(), trees.rule());
            String text = Rules.print(rules);
            Parsed parsed = Rules.parse(text);
            assertThat(parsed.faults()).as(text).isEmpty();
            assertThat(parsed.rules()).as(text).isEqualTo(rules);
        }
    }

    @Test
    void printingIsAFixedPoint() {
        RuleTrees trees = new RuleTrees(12);
        for (int i = 0; i < TREES / 3; i++) {
            String text = Rules.print(List.of(trees.rule()));
            assertThat(Rules.print(Rules.parse(text).rules())).isEqualTo(text);
        }
    }

    @Test
    void anyLayoutPrintsInTheCanonicalOne() {
        String crowded = "rule \"Zones\" # north first\nwhen order.shipping_address.country is \"CA\" then set"
                + " order.custom.zone to \"north\" # as agreed\nelse reject order end end # done";
        assertThat(Rules.print(Rules.parse(crowded).rules())).isEqualTo("""
                        rule "Zones"
                          # north first
                          when order.shipping_address.country is "CA" then
                            set order.custom.zone to "north"
                            # as agreed
                          else
                            reject order
                          end
                          # done
                        end
                        """);
    }
}
