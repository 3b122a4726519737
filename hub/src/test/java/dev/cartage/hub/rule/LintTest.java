package dev.cartage.hub.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.rule.Finding.Kind;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.rules.hook.Hook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Where NOWHERE = new Where(0, 0, 0);

    private final MovableClock clock = new MovableClock();
    private final long account = TestDatabase.account(DATABASE);
    private final TestConnections all =
            TestConnections.on(DATABASE, clock, PaperConnector.store(), PaperConnector.warehouse());
    private final TestRules here = TestRules.on(DATABASE.tx(), clock, all);
    private final PaperOrders orders = new PaperOrders();
    private final Lint lint = new Lint(
            here.rules(),
            here.sets(),
            here.checker(),
            new SeenValues(orders, clock),
            here.log(),
            all.stores(),
            all.connections(),
            clock);

    private List<Kind> kinds(String... rules) {
        return Tenant.call(account, () -> {
            for (String rule : rules) {
                here.active(Hook.ORDER_IMPORT, rule);
            }
            return lint.all().stream().map(Finding::kind).toList();
        });
    }

    private static String rule(String body) {
        return "rule \"R\" " + body + " end";
    }

    private Order order(String method, String country) {
        return Order.draft("1", "#1")
                .set(OrderFields.SHIPPING_METHOD, method)
                .shippingAddress(new Address("A", "", "1 Low Rd", "", "", "Town", "", "1", country, ""))
                .done();
    }

    @Test
    void whatCanNeverRunIsFound() {
        assertThat(kinds(rule("archive order print 1"))).as("by the checker").containsExactly(Kind.FAULTY);
        assertThat(kinds(rule("when false then print 1 end"))).contains(Kind.UNREACHABLE);
        assertThat(kinds(rule("when order.notes? then print 1 else when order.notes? then print 2 end")))
                .contains(Kind.UNREACHABLE);
    }

    @Test
    void whatIsAlwaysOverriddenIsFoundAcrossRules() {
        assertThat(kinds(rule("set order.notes to \"a\""), rule("set order.notes to \"b\"")))
                .containsExactly(Kind.OVERRIDDEN);
    }

    @Test
    void whatIsReadInBetweenIsNotOverridden() {
        assertThat(kinds(
                        rule("set order.notes to \"a\" set order.custom.x to order.notes set order.notes to \"b\""),
                        rule("when order.gift_message? then set order.notes to \"c\" end"),
                        rule("set order.notes to order.notes & \"d\"")))
                .isEmpty();
        assertThat(kinds(rule("reject order accept order"))).contains(Kind.OVERRIDDEN);
    }

    @Test
    void aTextThatIsSeenInOtherLettersOnlyIsFound() {
        orders.add(order("Ground", "US"), NOWHERE, clock.instant());
        String sets = " set order.shipping_carrier_name to \"UPS\" ";
        assertThat(kinds(rule(sets + "when order.shipping_address.country is \"us\" then print 1 end")))
                .containsExactly(Kind.CASE_DIFFERS);
        assertThat(kinds(rule("when order.shipping_address.country is_one_of \"US\", \"CA\" then print 1 end")))
                .containsExactly(Kind.CASE_DIFFERS);
    }

    @Test
    void aPieceThatIsSeenInOtherLettersOnlyIsFound() {
        orders.add(order("Ground, Signature", "US"), NOWHERE, clock.instant());
        String sets = " set order.shipping_carrier_name to \"UPS\" ";
        String method = "when order.external_shipping_description ";
        assertThat(kinds(rule(sets + method + "contains \"signature\" then print 1 end")))
                .containsExactly(Kind.CASE_DIFFERS);
        assertThat(kinds(rule(method + "starts_with \"Ground\" and not " + method.substring(5)
                        + "ends_with \"SIGNATURE\" then print 1 end")))
                .containsExactly(Kind.CASE_DIFFERS, Kind.CASE_DIFFERS);
    }

    @Test
    void whatIsWrongTheSameWayInSeveralPlacesIsSaidOnce() {
        assertThat(kinds(rule("set order.notes to lookup order.id in \"no such\" & lookup order.name in \"no such\"")))
                .containsExactly(Kind.FAULTY);
    }

    @Test
    void aRuleIsLookedAtWhileItIsWrittenAsIfItWereOn() {
        orders.add(order("Ground", "US"), NOWHERE, clock.instant());
        Tenant.run(account, () -> {
            SavedRule saved = here.active(Hook.ORDER_IMPORT, rule("set order.notes to \"a\""));
            here.active(Hook.ORDER_IMPORT, rule("set order.notes to \"b\""));
            String written =
                    rule("set order.notes to \"c\" when order.shipping_address.country is \"us\" then print 1 end");
            assertThat(lint.whileWritten(saved.id(), Hook.ORDER_IMPORT, written, saved.scopes()))
                    .extracting(Finding::kind)
                    .containsExactlyInAnyOrder(Kind.OVERRIDDEN, Kind.CASE_DIFFERS);
            assertThat(lint.whileWritten(0, Hook.ORDER_IMPORT, written, saved.scopes()))
                    .as("a new rule stands last, where nothing overrides it")
                    .extracting(Finding::kind)
                    .containsExactly(Kind.CASE_DIFFERS);
        });
    }

    @Test
    void shippingMethodsThatNoRuleTranslatesAreFoundByStore() {
        Connection connection = Tenant.call(account, () -> {
            Map<String, String> answers = Map.of("shop", "pine", "token", "secret");
            Connection made = all.connect("Pine", PaperConnector.store(), answers, PaperConnector.warehouse(), answers);
            return all.connections().enable(made.id());
        });
        Where where = new Where(connection.storeId(), connection.id(), connection.warehouseId());
        orders.add(order("Ground", "US"), where, clock.instant());
        orders.add(order("Air", "US"), where, clock.instant());
        assertThat(kinds()).containsExactly(Kind.STORE_WITHOUT_METHODS, Kind.METHOD_NOT_MAPPED, Kind.METHOD_NOT_MAPPED);
        String maps = "when order.external_shipping_description is \"Ground\" then "
                + "set order.shipping_warehouse_code to \"G\" end";
        assertThat(kinds(rule(maps))).containsExactly(Kind.METHOD_NOT_MAPPED);
    }

    @Test
    void aRuleThatHasDoneNothingInThirtyDaysIsFound() {
        Tenant.run(account, () -> {
            SavedRule rule = here.active(Hook.ORDER_IMPORT, rule("print 1"));
            clock.pass(Duration.ofDays(31));
            assertThat(lint.all()).extracting(Finding::kind).containsExactly(Kind.NEVER_MATCHED);
            Touch touch = new Touch(rule.id(), 1, "R", List.of("printed"));
            here.log()
                    .write(List.of(
                            new RuleLog.Entry(5, Hook.ORDER_IMPORT, clock.instant(), List.of(touch), List.of())));
            assertThat(lint.all()).isEmpty();
            assertThat(here.log().ofOrder(5))
                    .singleElement()
                    .satisfies(run -> assertThat(run.touches()).containsExactly(touch));
        });
    }
}
