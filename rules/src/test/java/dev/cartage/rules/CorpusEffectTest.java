package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.ShipmentFields;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.syntax.Statement.Warehouse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples in the description of the language do what it says of them. */
class CorpusEffectTest {
    private Snippets snippets;

    @BeforeEach
    void read() {
        snippets = Snippets.read();
    }

    private static Order in(String country) {
        Order order = Orders.canadian();
        Address there = new Address("Bo Example", "", "1 Low Rd", "", "", "Town", "", "1000", country, "");
        return Order.draft("1", "#1")
                .shippingAddress(there)
                .lines(order.lines())
                .done();
    }

    private static Result onShipment(String rule, String carrier, Order order) {
        Values shipment = Values.none(ShipmentFields.catalogue()).with(ShipmentFields.CARRIER, carrier);
        Subject subject = Subject.of(shipment, Map.of(), List.of());
        return Try.run(
                rule, Hook.SHIPMENT_NOTIFICATION, Input.of(Orders.NOW, Orders.DENVER, subject, Subject.of(order)));
    }

    @Test
    void theShippingMethodIsMapped() {
        Order mapped = Try.run(snippets.containing(16, "Shipping methods")).order();
        assertThat(mapped.get(OrderFields.CARRIER)).isEqualTo("USPS");
        assertThat(mapped.get(OrderFields.SERVICE_LEVEL)).isEqualTo("Ground Advantage");
        assertThat(mapped.get(OrderFields.WAREHOUSE_CODE)).isEqualTo("USPS_GA");
    }

    @Test
    void onlyTwoCountriesAreServed() {
        String rule = snippets.containing(16, "Canada only");
        assertThat(Try.run(rule, in("US")).isRejected()).isFalse();
        assertThat(Try.run(rule, in("CA")).isRejected()).isFalse();
        assertThat(Try.run(rule, in("DE")).isRejected()).isTrue();
    }

    @Test
    void onlyOneSkuIsLeft() {
        String rule = snippets.containing(16, "Only MUG-1");
        assertThat(Try.run(rule).order().lines()).extracting(OrderLine::sku).containsExactly("MUG-1");
        assertThat(Try.run(rule, Orders.withLines(Orders.line("1", "HAT", 1, "1")))
                        .isRejected())
                .isTrue();
    }

    @Test
    void carriersAreCoercedForAmazon() {
        String rule = snippets.containing(16, "Amazon carrier name");
        for (String carrier : List.of("FEDX", "FedEx Home", "Fed Ex")) {
            Result result = onShipment(rule, carrier, Orders.canadian());
            assertThat(result.subject().values().get(ShipmentFields.CARRIER)).isEqualTo("FedEx");
        }
        assertThat(onShipment(rule, "UPS", Orders.canadian()).decisions()).isEmpty();
    }

    @Test
    void anInternalOrdersNotificationIsSuppressed() {
        String rule = snippets.containing(16, "INTERNAL");
        Order internal = Orders.canadian().with(OrderFields.NOTES, "INTERNAL use");
        assertThat(onShipment(rule, "UPS", internal).isRejected()).isTrue();
        assertThat(onShipment(rule, "UPS", Orders.canadian()).isRejected()).isFalse();
    }

    @Test
    void accumulatedTotalsDecide() {
        String block = snippets.blocks(6).getFirst();
        assertThat(Try.run(block).order().custom()).doesNotContainKey("tier");
        Order dear = Orders.withLines(Orders.line("1", "A", 6, "100"));
        assertThat(Try.run(block, dear).order().custom()).containsEntry("tier", "high");
    }

    @Test
    void datesMoveAndFlag() {
        Order soon = Orders.canadian()
                .with(OrderFields.REQUESTED_CANCEL_DATE, Optional.of(Instant.parse("2026-03-07T12:00:00Z")));
        Order result = Try.run(snippets.blocks(9).getFirst(), soon).order();
        assertThat(result.get(OrderFields.REQUESTED_SHIP_DATE)).contains(Instant.parse("2026-03-07T22:15:00Z"));
        assertThat(result.custom()).containsEntry("weekend", "true").containsEntry("rush", "true");
    }

    @Test
    void aKitBecomesItsParts() {
        Order order = Orders.withLines(Orders.line("1", "KIT-1", 3, "10"), Orders.line("2", "HAT", 1, "5"));
        Order result = Try.run(snippets.blocks(12).getFirst(), order).order();
        assertThat(result.lines())
                .extracting(OrderLine::sku)
                .containsOnly("HAT", "PART-A")
                .hasSize(7);
        assertThat(result.units()).isEqualTo(7);
    }

    @Test
    void ordersAreRoutedAndBundledAndFailed() {
        Decision.Route route = Try.run(snippets.containing(12, "Gift Wrap Station"))
                .first(Decision.Route.class)
                .orElseThrow();
        assertThat(route.warehouse()).isEqualTo(new Warehouse.Numbered(2));
        assertThat(Try.run(snippets.containing(12, "waiting 1h")).all(Decision.Bundle.class))
                .hasSize(1);
        assertThat(Try.run(snippets.containing(12, "No country")).failure()).isPresent();
        assertThat(Try.run(snippets.containing(12, "archive order")).all(Decision.Archive.class))
                .hasSize(1);
    }

    @Test
    void holdsLastAsLongAsTheySay() {
        assertThat(hold("for 30m")).isEqualTo(Orders.NOW.plusSeconds(1800));
        assertThat(hold("until @tomorrow")).isEqualTo(Instant.parse("2026-03-07T07:00:00Z"));
        assertThat(hold("address check")).isEqualTo(Orders.NOW.plusSeconds(86_400));
    }

    private Instant hold(String words) {
        return Try.run(snippets.containing(17, words))
                .first(Decision.Hold.class)
                .orElseThrow()
                .until();
    }

    @Test
    void splitsMakeChildren() {
        Result result = Try.run(snippets.containing(17, "split order_lines in order when"));
        assertThat(result.first(Decision.Split.class).orElseThrow().children()).hasSize(2);
    }
}
