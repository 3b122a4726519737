package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.outcome.Step;
import dev.cartage.rules.syntax.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static List<Step> trace(String rule) {
        Input input = Input.of(Orders.canadian(), Orders.NOW, Orders.DENVER).withTrace();
        return Try.run(rule, Hook.ORDER_IMPORT, input).trace();
    }

    @Test
    void eachConditionShowsItsValuesAndWhetherItHeld() {
        List<Step> trace = trace("rule \"North\" when order.shipping_address.country is \"CA\""
                + " and order.subtotal > 100 then set $x to 1 end set order.custom.n to 1 + 1 end");
        assertThat(trace)
                .containsExactly(
                        new Step.Began("North"),
                        new Step.Tested(
                                Place.NOWHERE,
                                "order.shipping_address.country is \"CA\"",
                                List.of("order.shipping_address.country = \"CA\""),
                                true),
                        new Step.Tested(Place.NOWHERE, "order.subtotal > 100", List.of("order.subtotal = 61"), false),
                        new Step.Tested(
                                Place.NOWHERE,
                                "order.shipping_address.country is \"CA\" and order.subtotal > 100",
                                List.of(),
                                false),
                        new Step.Did(Place.NOWHERE, "set order.custom.n to 1 + 1", "2"));
    }

    @Test
    void doubtfulThingsAreNoted() {
        assertThat(trace("print 1 / 0"))
                .contains(new Step.Warned(Place.NOWHERE, "A division by zero; its result is blank."));
    }

    @Test
    void stepsKnowTheirPlace() {
        Step.Did did = (Step.Did) trace("set $x to 1\n  tag order with \"a\"").getLast();
        assertThat(did.place()).hasToString("line 2, column 3");
    }

    @Test
    void aTraceHasAnEnd() {
        String loop = "for order_lines in order ";
        List<Step> trace = trace("add 200 items to order_lines in order set item.sku to \"A\" end " + loop + loop
                + "set $x to 1 end end");
        assertThat(trace).hasSize(10_001).last().isEqualTo(new Step.Cut());
    }

    @Test
    void withoutAskingThereIsNoTrace() {
        assertThat(Try.run("print 1").trace()).isEmpty();
    }
}
