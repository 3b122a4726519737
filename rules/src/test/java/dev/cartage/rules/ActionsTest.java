package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.outcome.Target;
import dev.cartage.rules.syntax.Statement.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private static final Target ORDER = Target.of("order");

    @Test
    void anOrderThatNothingDecidesAboutGoesOn() {
        assertThat(Try.run("set $x to 1").decisions()).isEmpty();
    }

    @Test
    void setChangesTheOrderAndSaysWhatItWas() {
        Result result =
                Try.run("rule \"Carrier\" set order.shipping_carrier_name to \"UPS\" set order.notes to blank end");
        assertThat(result.order().get(OrderFields.CARRIER)).isEqualTo("UPS");
        assertThat(result.order().get(OrderFields.NOTES)).isEmpty();
        assertThat(result.all(Decision.Set.class))
                .extracting(
                        Decision.Set::field,
                        Decision.Set::before,
                        Decision.Set::after,
                        set -> set.origin().rule())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shipping_carrier_name", "", "UPS", "Carrier"),
                        org.assertj.core.groups.Tuple.tuple("notes", "Leave at door, PO 4711", "", "Carrier"));
    }

    @Test
    void routeNamesWarehouseAndFacility() {
        Result result = Try.run("route order to warehouse 2 / \"Gift Wrap\"");
        Decision.Route route = result.first(Decision.Route.class).orElseThrow();
        assertThat(route.target()).isEqualTo(ORDER);
        assertThat(route.warehouse()).isEqualTo(new Warehouse.Numbered(2));
        assertThat(route.facility()).isEqualTo("Gift Wrap");
    }

    @Test
    void singleLinesMayGoElsewhere() {
        Result result = Try.run("for order_lines in order when order_line.sku starts_with \"COLD-\" then"
                + " route order_line to warehouse \"Reno\" end end");
        assertThat(result.all(Decision.Route.class))
                .extracting(Decision.Route::target)
                .containsExactly(new Target("order_line", 2));
    }

    @Test
    void bundleCollectsByKeyForATime() {
        Decision.Bundle bundle = Try.run("bundle order using order.customer_email waiting 1h")
                .first(Decision.Bundle.class)
                .orElseThrow();
        assertThat(bundle.key()).isEqualTo("ada@example.com");
        assertThat(bundle.waiting()).isEqualTo(Duration.ofHours(1));
        assertThat(Try.run("bundle order using order.terms waiting 1h").decisions())
                .isEmpty();
    }

    @Test
    void ofSeveralHoldsTheLatestWinsAndPastOnesHoldNothing() {
        Result result =
                Try.run("hold order until @tomorrow with \"weekend\" hold order for 30m hold order until @yesterday");
        Decision.Hold hold = result.first(Decision.Hold.class).orElseThrow();
        assertThat(hold.until()).isEqualTo(Instant.parse("2026-03-07T07:00:00Z"));
        assertThat(hold.reason()).isEqualTo("weekend");
        assertThat(Try.run("hold order until @yesterday").decisions()).isEmpty();
    }

    @Test
    void addMakesNewLinesOfOneUnit() {
        Result result = Try.run("add 2 items to order_lines in order set item.sku to \"WRAP\" end");
        assertThat(result.order().lines())
                .extracting(OrderLine::sku)
                .containsExactly("MUG-1", "COLD-7", "WRAP", "WRAP");
        assertThat(result.order().lines().getLast().quantity()).isEqualTo(1);
        assertThat(result.lines()).containsExactly(1, 2, 3, 4);
        assertThat(result.all(Decision.Add.class)).hasSize(2);
    }

    @Test
    void aRejectedLineIsGone() {
        Result result =
                Try.run("for order_lines in order when order_line.sku is \"MUG-1\" then reject order_line end end");
        assertThat(result.order().lines()).extracting(OrderLine::sku).containsExactly("COLD-7");
        assertThat(result.lines()).containsExactly(2);
        assertThat(result.isRejected()).isFalse();
    }

    @Test
    void anOrderWithNoLinesLeftIsRejected() {
        Result result = Try.run("for order_lines in order reject order_line end accept order");
        assertThat(result.isRejected()).isTrue();
        assertThat(result.all(Decision.Reject.class).getLast().reason()).isEqualTo("no lines left");
    }

    @Test
    void failSaysWhy() {
        Result result = Try.run("rule \"Country\" fail order with \"No country on \" & order.name end");
        assertThat(result.failure().orElseThrow().problem().sentence()).isEqualTo("No country on #1001");
        assertThat(result.failure().orElseThrow().problem().whatToDo()).contains("Country");
    }

    @Test
    void tagsNoticesAndPrintsAreKeptInOrder() {
        Result result = Try.run("tag order with \"gift\" notify \"ops\" with \"Look at \" & order.name print 1 + 1");
        assertThat(result.decisions()).hasSize(3);
        assertThat(result.first(Decision.Notify.class).orElseThrow().sentence()).isEqualTo("Look at #1001");
        assertThat(result.first(Decision.Print.class).orElseThrow().text()).isEqualTo("2");
    }

    @Test
    void aRejectedOrderGoesNowhere() {
        Result result = Try.run("route order to warehouse 1 hold order for 1D reject order");
        assertThat(result.decisions()).hasSize(1);
        assertThat(result.isRejected()).isTrue();
    }

    @Test
    void aValueOfTheWrongKindFailsTheOrderAndNamesRuleAndLine() {
        Result result = Try.run("rule \"Sum\"\n set order.custom.n to \"ten\"\n print order.custom.n + 1\nend");
        assertThat(result.failure().orElseThrow().problem().sentence())
                .contains("\"Sum\"")
                .contains("line 3")
                .contains("\"ten\" is not a number");
        assertThat(result.order().custom()).containsEntry("n", "ten");
    }

    @Test
    void quantitiesAreWholeAndNotNegative() {
        for (String wrong : List.of("1.5", "-1", "99999999999")) {
            Result result = Try.run("for order_lines in order set order_line.qty_ordered to " + wrong + " end");
            assertThat(result.failure()).as(wrong).isPresent();
        }
    }
}
