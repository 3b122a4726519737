package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Document;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollectionsTest {
    private static final OrderLine SHIRT = Orders.line("1", "SHIRT", 3, "20.00")
            .with(LineFields.OPTIONS, "Color: Red, dark, Size: L; Print=Logo")
            .with(LineFields.COMMENTS, "Wrap well\n\nNo receipt");

    private static List<String> prints(String rule) {
        return prints(Try.run(rule, Orders.withLines(SHIRT, Orders.line("2", "CAP", 1, "9.50"))));
    }

    private static List<String> prints(Result result) {
        return result.all(Decision.Print.class).stream()
                .map(Decision.Print::text)
                .toList();
    }

    @Test
    void accumulateSumsCountsAndJoins() {
        assertThat(prints("accumulate order_lines in order"
                        + " total: sum order_line.unit_price * order_line.qty_ordered"
                        + " lines: count order_line.id"
                        + " wrapped: count order_line.gift_wrap"
                        + " skus: join order_line.sku, \", \" end"
                        + " print total print lines print wrapped print skus print total > 500"))
                .containsExactly("69.5", "2", "0", "SHIRT, CAP", "false");
    }

    @Test
    void loopsNest() {
        assertThat(prints("for order_lines in order for comments in order_line print comment.text end end"))
                .containsExactly("Wrap well", "No receipt");
    }

    @Test
    void optionsAndCommentsAreReadFromTheirText() {
        assertThat(prints("for order_lines in order print order_line.options_map_from_name.color"
                        + " print order_line.options[1].value print order_line.comments[0].text end"))
                .containsExactly("Red, dark", "L", "Wrap well", "", "", "");
    }

    @Test
    void oldNamesStillWork() {
        assertThat(prints("for order_items in order print order_item.sku end")).containsExactly("SHIRT", "CAP");
        assertThat(prints("when order has any order_items with (order_item.sku is \"CAP\") then print 1 end"))
                .containsExactly("1");
    }

    @Test
    void aLoopDoesNotSeeTheLinesItAdds() {
        assertThat(prints("for order_lines in order add 1 item to order_lines in order"
                        + " set item.sku to order_line.sku & \"-X\" end end"
                        + " for order_lines in order print order_line.sku end"))
                .containsExactly("SHIRT", "CAP", "SHIRT-X", "CAP-X");
    }

    @Test
    void whatTheStoreSaidIsReadByPath() {
        Document source = new Document.Keys(Map.of(
                "shipping_lines",
                new Document.Items(List.of(new Document.Keys(Map.of("title", new Document.Text("Express"))))),
                "total",
                new Document.Numeral(new BigDecimal("12.50"))));
        Subject subject = Subject.of(Orders.canadian()).withSource(source);
        Input input = Input.of(Orders.NOW, Orders.DENVER, subject);
        assertThat(prints(Try.run(
                        "print order.source.shipping_lines[0].title print order.source.total * 2"
                                + " print order.source.shipping_lines[1].title is blank print order.source[\"total\"]",
                        Hook.ORDER_IMPORT,
                        input)))
                .containsExactly("Express", "25", "true", "12.5");
    }

    @Test
    void anOrderWithoutLinesIsNoTrouble() {
        Order empty = Orders.canadian().withLines(List.of());
        Result result = Try.run(
                "for order_lines in order print 1 end"
                        + " when order has all order_lines with (false) then print 2 end"
                        + " accumulate order_lines in order n: sum order_line.unit_price end print n",
                empty);
        assertThat(prints(result)).containsExactly("2", "0");
        assertThat(result.isRejected()).isFalse();
    }
}
