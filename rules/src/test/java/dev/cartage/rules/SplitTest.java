package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final String COLD = "split order_lines in order when (order_line.sku starts_with \"COLD-\")";

    @Test
    void matchingLinesGoToAnOrderOfTheirOwn() {
        List<Order> children = children(Try.run(COLD + " as \"-COLD\""));
        assertThat(children).extracting(Order::number).containsExactly("#1001-1", "#1001-COLD");
        assertThat(children.get(0).lines()).extracting(OrderLine::sku).containsExactly("MUG-1");
        assertThat(children.get(1).lines()).extracting(OrderLine::sku).containsExactly("COLD-7");
    }

    @Test
    void shippingChargeAndGiftMessageStayWithTheFirst() {
        List<Order> children = children(Try.run(COLD));
        assertThat(children.get(0).get(OrderFields.SHIPPING_AMOUNT)).contains(new BigDecimal("7.50"));
        assertThat(children.get(1).get(OrderFields.SHIPPING_AMOUNT)).contains(BigDecimal.ZERO);
        assertThat(children.get(1).get(OrderFields.GIFT_MESSAGE)).isEmpty();
    }

    @Test
    void oneChildForEachValue() {
        Order order = Orders.withLines(
                Orders.line("1", "A-1", 1, "1"), Orders.line("2", "B-1", 1, "1"), Orders.line("3", "A-2", 1, "1"));
        List<Order> children = children(Try.run("split order_lines in order by first 1 of order_line.sku", order));
        assertThat(children).extracting(Order::number).containsExactly("#1001-1", "#1001-2");
        assertThat(children.getFirst().lines()).extracting(OrderLine::sku).containsExactly("A-1", "A-2");
    }

    @Test
    void noMatchAndAllMatchSplitNothing() {
        assertThat(Try.run("split order_lines in order when (false)").decisions())
                .isEmpty();
        assertThat(Try.run("split order_lines in order when (true)").decisions())
                .isEmpty();
        assertThat(Try.run("split order_lines in order by order.name").decisions())
                .isEmpty();
    }

    @Test
    void rulesBelowRunOnEachChildWithWhatWasDecidedAbove() {
        Result result = Try.run("rule \"A\" tag order with \"cold\" route order to warehouse 1 " + COLD + " end"
                + " rule \"B\" when order.order_lines[0].sku is \"COLD-7\" then route order to warehouse 9 end end");
        assertThat(result.first(Decision.Split.class).orElseThrow().children())
                .extracting(
                        child -> child.result().all(Decision.Route.class).size(),
                        child -> child.result()
                                .first(Decision.Route.class)
                                .orElseThrow()
                                .warehouse()
                                .toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Numbered[number=1]"),
                        org.assertj.core.groups.Tuple.tuple(1, "Numbered[number=9]"));
        assertThat(result.order().lines()).hasSize(2);
    }

    @Test
    void aRejectedOrderIsNotSplit() {
        Result result = Try.run("rule \"A\" reject order " + COLD + " end");
        assertThat(result.first(Decision.Split.class)).isEmpty();
        assertThat(result.isRejected()).isTrue();
    }

    private static List<Order> children(Result result) {
        return result.first(Decision.Split.class).orElseThrow().children().stream()
                .map(child -> child.result().order())
                .toList();
    }
}
