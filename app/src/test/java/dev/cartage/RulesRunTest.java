package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.rules.hook.Hook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code ./cartage rules run} tells what rules make of an order, without a hub. */
class RulesRunTest {
    private static final String ORDER = """
            {"external_display_id": "#7", "subtotal": "12.50",
             "shipping_address": {"name": "Ada", "country": "CA"},
             "order_lines": [{"id": "1", "sku": "COLD-1", "qty_ordered": 2}, {"id": "2", "sku": "MUG", "qty_ordered": 1}],
             "custom": {"tier": "gold"},
             "source": {"lines": [{"title": "Mug"}]}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String rule, String order, String... options) throws IOException {
        Path rules = Files.writeString(folder.resolve("rule.txt"), rule);
        Path record = Files.writeString(folder.resolve("order.json"), order);
        String[] arguments = new String[options.length + 4];
        System.arraycopy(options, 0, arguments, 2, options.length);
        arguments[0] = "rules";
        arguments[1] = "run";
        arguments[options.length + 2] = rules.toString();
        arguments[options.length + 3] = record.toString();
        return Commands.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void theChangedOrderTheDecisionsAndTheTraceArePrinted() throws IOException {
        String rule = "rule \"North\" when order.shipping_address.country is \"CA\" and order.subtotal > 10 then "
                + "set order.shipping_carrier_name to order.source.lines[0].title route order to warehouse 2 end end";
        assertThat(run(rule, ORDER, "--hook", "order.import", "--trace")).isZero();
        assertThat(out.toString())
                .contains("\"shipping_carrier_name\" : \"Mug\"", "\"country\" : \"CA\"", "\"tier\" : \"gold\"")
                .contains("decision: routed order to warehouse 2", "✓", "rule \"North\"");
    }

    @Test
    void thePartsOfASplitArePrinted() throws IOException {
        assertThat(run("split order_lines in order when (order_line.sku starts_with \"COLD\")", ORDER))
                .isZero();
        assertThat(out.toString()).contains("split into 2", "\"sku\":\"COLD-1\"");
    }

    @Test
    void atAHookWithTwoRecordsEachStandsUnderItsName() throws IOException {
        String both = "{\"shipment\": {\"carrier_name\": \"FEDX\"}, \"order\": " + ORDER + "}";
        String rule = "when order.custom.tier is \"gold\" then set shipment.carrier_name to \"FedEx\" end";
        assertThat(run(rule, both, "--hook", "shipment.notification")).isZero();
        assertThat(out.toString()).contains("\"carrier_name\" : \"FedEx\"");
    }

    @ParameterizedTest
    @EnumSource
    void rulesOfEveryHookCanBeTried(Hook hook) throws IOException {
        String record = hook.records().getFirst().name();
        String both = "{\"" + record + "\": {}}";
        assertThat(run("set " + record + ".custom.seen to \"yes\"", both, "--hook", hook.event()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("decision: custom.seen: “” → “yes”");
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws IOException {
        assertThat(run("set order.nots to 1", ORDER)).isOne();
        assertThat(err.toString()).contains("Did you mean notes?");
        assertThat(run("print 1", "{\"subtotal\": \"much\"}")).isOne();
        assertThat(err.toString()).contains("“much” does not fit subtotal.");
        assertThat(run("print 1", "no json")).isOne();
        assertThat(err.toString()).contains("is not JSON");
        assertThat(run("print 1", ORDER, "--hook", "order.lunch")).isOne();
        assertThat(err.toString()).contains("There is no hook order.lunch");
    }
}
