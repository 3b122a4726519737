package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cartage.model.Catalogue;
import dev.cartage.model.OrderFacts;
import dev.cartage.model.ReturnFields;
import dev.cartage.model.ShipmentFields;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.outcome.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HooksTest {
    private static final Subject FEDEX = Subject.of(
            Values.none(ShipmentFields.catalogue()).with(ShipmentFields.CARRIER, "Fed Ex Ground"), Map.of(), List.of());

    private static Result notify(String rule) {
        Input input = Input.of(Orders.NOW, Orders.DENVER, FEDEX, Subject.of(Orders.canadian()));
        return Try.run(rule, Hook.SHIPMENT_NOTIFICATION, input);
    }

    @Test
    void aShipmentIsSeenWithItsOrder() {
        Result result = notify("when order.notes contains \"door\" and shipment.carrier_name matches /^Fed/ then"
                + " set shipment.carrier_name to \"FedEx\" end");
        assertThat(result.subject().values().get(ShipmentFields.CARRIER)).isEqualTo("FedEx");
        assertThat(result.subjects().get(1).toOrder()).isEqualTo(Orders.canadian());
    }

    @Test
    void aNotificationMayBeSuppressed() {
        assertThat(notify("reject shipment").all(Decision.Reject.class))
                .extracting(Decision.Reject::target)
                .containsExactly(Target.of("shipment"));
    }

    @Test
    void aReturnIsRouted() {
        Subject damaged = Subject.of(
                Values.none(ReturnFields.catalogue()).with(ReturnFields.REASON, "Arrived broken"), Map.of(), List.of());
        Result result = Try.run(
                "when sales_order_return.reason contains \"broken\" then"
                        + " route sales_order_return to warehouse 1 / \"Damaged\" end",
                Hook.RETURN_IMPORT,
                Input.of(Orders.NOW, Orders.DENVER, damaged));
        assertThat(result.first(Decision.Route.class).orElseThrow().facility()).isEqualTo("Damaged");
    }

    @Test
    void factsAreReadBesideFields() {
        Values facts = Values.none(OrderFacts.catalogue()).with(OrderFacts.STATE, "Open");
        Values change = Values.none(Catalogue.ofTexts("other"));
        Input input = Input.of(
                Orders.NOW, Orders.DENVER, Subject.of(Orders.canadian()).withFacts(facts), Subject.ofFacts(change));
        Result result = Try.run("print order.fulfillment_state & change.from", Hook.ORDER_STATUS, input);
        assertThat(result.first(Decision.Print.class).orElseThrow().text()).isEqualTo("Open");
    }

    @Test
    void theInputMustHoldTheHooksRecords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Try.run("print 1", Hook.ORDER_IMPORT, Input.of(Orders.NOW, Orders.DENVER, FEDEX)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Try.run("print 1", Hook.ORDER_IMPORT, Input.of(Orders.NOW, Orders.DENVER)));
    }

    @Test
    void everyHookIsFoundByItsEvent() {
        for (Hook hook : Hook.values()) {
            assertThat(Hook.of(hook.event())).contains(hook);
            String root = hook.records().getFirst().name();
            assertThat(Rules.check("print " + root + ".custom.x", hook, Tables.NONE)
                            .compiled())
                    .as(hook.event())
                    .isPresent();
        }
        assertThat(Hook.of("order.imported")).isEmpty();
    }

    @Test
    void lookupsReadTables() {
        Tables tables = new Tables() {
            @Override
            public List<String> names() {
                return List.of("ship methods");
            }

            @Override
            public Optional<String> find(String table, String key, String column) {
                return key.equals("Free Shipping") ? Optional.of("USPS" + column) : Optional.empty();
            }
        };
        String rule = "print lookup order.external_shipping_description in \"ship methods\" column \"/service\""
                + " print lookup \"Other\" in \"ship methods\" is blank";
        Result result = Rules.compile(rule, Hook.ORDER_IMPORT, tables)
                .run(Input.of(Orders.canadian(), Orders.NOW, Orders.DENVER));
        assertThat(result.all(Decision.Print.class))
                .extracting(Decision.Print::text)
                .containsExactly("USPS/service", "true");
    }
}
