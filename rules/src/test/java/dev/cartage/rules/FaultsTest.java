package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "print order.shiping_address.country | shipping_address.country",
                "print order.notse | notes",
                "print ordr.notes | order",
                "print order.is_shipping_address_apartment | is_shipping_address_apartment?",
                "for order_line in order print 1 end | order_lines",
                "for order_lines in order print order_lin.sku end | order_line",
                "print order.order_lines_map_from_skew.A.name | sku",
                "print order.notes as uper | upper",
                "print @mondy | @monday",
                "whn true then print 1 end | when",
                "when true thn print 1 end | then",
                "acept order | accept",
                "if order.notes? then accept order end | when",
                "when order.notes = 1 then accept order end | is",
                "set order.terms too \"x\" | to",
            })
    void aWrongNameComesWithTheNearestRightOne(String rule, String suggestion) {
        assertThat(Try.faults(rule)).extracting(Fault::suggestion).contains(suggestion);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when order.ordered_at > 5 then print 1 end | A moment and a number have no order",
                "when order.signature_required is 5 then print 1 end | never equal",
                "when order.subtotal then print 1 end | A condition is needed",
                "when order.ordered_at > @monday then print 1 end | use is_on or is_in",
                "when order.notes is_in @monday then print 1 end | a month or a year",
                "set order.subtotal to \"ten\" | holds a number",
                "set order.ordered_at to 5 | holds a moment",
                "set order.external_id? to 5 | cannot be set",
                "set order.created_at to @now | can be read but not set",
                "set order.source.a to 5 | cannot be changed",
                "set order to 5 | Name the field",
                "print order | a whole record",
                "print \"a\" + 1 | & joins texts",
                "print order.notes.city | single value",
                "print order.order_lines.sku | order_lines[0]",
                "reject inventory | no record named",
                "when true then default reject order end | top level",
                "print order.notes matching /(/ | cannot be read",
                "print \"abc | no closing double quote",
                "rule \"\" print 1 end | needs a name",
                "rule \"a\\\"b\" print 1 end | double quote",
                "route order to warehouse 1.5 | whole number",
                "hold order for 200000D | at most 100000 units",
                "hold order until @december | A date is needed",
                "when true then print 1 | ends too early",
                "print 1 after @now | cannot stand here",
            })
    void eachFaultSaysWhatIsWrong(String rule, String sentence) {
        assertThat(Try.faults(rule)).extracting(Fault::sentence).anyMatch(said -> said.contains(sentence));
        assertThat(Try.faults(rule)).allMatch(Fault::isError);
    }

    @Test
    void everyFaultIsReportedWithItsPlace() {
        List<Fault> faults = Try.faults("set order.a to 1\n  set order.b to order.c\nprint $x");
        assertThat(faults).extracting(fault -> fault.place().line()).containsExactly(1, 2, 2, 3);
        assertThat(faults).extracting(fault -> fault.place().column()).containsExactly(5, 7, 18, 7);
        assertThat(faults.getFirst()).hasToString("line 1, column 5: order has no field a.");
        assertThat(new Place(1, 2)).isEqualTo(Place.NOWHERE);
    }

    @Test
    void anUnsetVariableAndAnUnknownTableAreOnlyWarnings() {
        List<Fault> faults = Try.faults("set $zone to 1 print $zonne print lookup $zone in \"carriers\"");
        assertThat(faults).hasSize(2).noneMatch(Fault::isError);
        assertThat(faults.getFirst().suggestion()).isEqualTo("zone");
    }

    @Test
    void whatNeverHappensIsWarnedOf() {
        assertThat(Try.faults("archive order # done\nprint 1")).hasSize(1).noneMatch(Fault::isError);
        assertThat(Try.faults("when order.subtotal > blank then print 1 end"))
                .hasSize(1)
                .noneMatch(Fault::isError);
        assertThat(Try.faults("when order.subtotal is_not blank then archive order end"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reject order",
                "bundle shipment using shipment.id waiting 1h",
                "split shipment_lines in shipment when (true)",
                "for shipment_lines in shipment reject shipment_line end",
                "add 1 item to shipment_lines in shipment set item.sku to \"A\" end",
            })
    void actionsThatMakeNoSenseAtTheHookAreFaults(String rule) {
        assertThat(Rules.check(rule, Hook.SHIPMENT_NOTIFICATION, Tables.NONE).compiled())
                .isEmpty();
    }
}
