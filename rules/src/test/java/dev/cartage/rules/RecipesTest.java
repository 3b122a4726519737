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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes in docs/rules.md do what is promised. */
class RecipesTest {
    private static final Manual MANUAL = Manual.read();

    private static Result run(String rule, Order order) {
        return Try.run(MANUAL.rule(rule), order);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleInTheManualStandsInTheCanonicalLayout() {
        return MANUAL.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.lines().findFirst().orElseThrow(),
                        () -> assertThat(Rules.print(Rules.parse(rule).rules())).isEqualTo(rule)));
    }

    @Test
    void onlySpecificSkusAreImported() {
        Order order = Orders.withLines(Orders.line("1", "MUG-RED", 1, "9"), Orders.line("2", "HAT", 1, "9"));
        assertThat(run("Mugs and caps only", order).order().lines())
                .extracting(OrderLine::sku)
                .containsExactly("MUG-RED");
        assertThat(run("Mugs and caps only", Orders.canadian()).isRejected()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"UPS Ground,UPS", "United Parcel Service,UPS", "us postal service,USPS", "Fed Ex,FedEx", "DHL,DHL"})
    void amazonHearsCarrierNamesItKnows(String said, String told) {
        Values shipment = Values.none(ShipmentFields.catalogue()).with(ShipmentFields.CARRIER, said);
        Input input = Input.of(
                Orders.NOW, Orders.DENVER, Subject.of(shipment, Map.of(), List.of()), Subject.of(Orders.canadian()));
        Result result = Try.run(MANUAL.rule("Carrier names for Amazon"), Hook.SHIPMENT_NOTIFICATION, input);
        assertThat(result.subject().values().get(ShipmentFields.CARRIER)).isEqualTo(told);
    }

    @Test
    void freeShippingGoesByPriority() {
        Order order = run("Free shipping is Priority", Orders.canadian()).order();
        assertThat(order.get(OrderFields.WAREHOUSE_CODE)).isEqualTo("USPS_PRI");
        Order paid = Orders.canadian().with(OrderFields.SHIPPING_METHOD, "Express");
        assertThat(run("Free shipping is Priority", paid).order()).isEqualTo(paid);
    }

    @Test
    void canadaShipsFromItsOwnWarehouse() {
        assertThat(run("Canada ships from Toronto", Orders.canadian()).all(Decision.Route.class))
                .extracting(Decision.Route::warehouse, Decision.Route::facility)
                .containsExactly(Tuple.tuple(new Warehouse.Numbered(2), "Toronto"));
    }

    @Test
    void oneCustomersOrdersShipAsOne() {
        assertThat(run("One parcel per customer", Orders.canadian())
                        .first(Decision.Bundle.class)
                        .orElseThrow()
                        .key())
                .isEqualTo("ada@example.comM5V 2T6");
    }

    @Test
    void anOrderWaitsHalfAnHour() {
        assertThat(run("Half an hour to cancel", Orders.canadian())
                        .first(Decision.Hold.class)
                        .orElseThrow()
                        .until())
                .isEqualTo(Orders.NOW.plusSeconds(1800));
    }

    @Test
    void aKitBecomesItsParts() {
        Order order = Orders.withLines(Orders.line("1", "TEA-KIT", 3, "40"), Orders.line("2", "HAT", 1, "9"));
        assertThat(run("Tea kit", order).order().lines())
                .extracting(OrderLine::sku, OrderLine::quantity)
                .containsExactly(Tuple.tuple("HAT", 1), Tuple.tuple("TEA-100G", 6), Tuple.tuple("STRAINER", 3));
    }

    @Test
    void aGiftGetsItsCardOnce() {
        Result result = run("Card for gifts", Orders.canadian());
        assertThat(result.order().lines().getLast().sku()).isEqualTo("CARD");
        assertThat(result.first(Decision.Tag.class).orElseThrow().tag()).isEqualTo("gift");
        assertThat(run("Card for gifts", result.order()).decisions()).isEmpty();
    }

    @Test
    void testOrdersAreSkipped() {
        Order tagged = Orders.canadian().with(OrderFields.TAGS, List.of("test"));
        Order mailed = Orders.canadian().with(OrderFields.CUSTOMER_EMAIL, "a@test.example");
        assertThat(run("No test orders", tagged).isRejected()).isTrue();
        assertThat(run("No test orders", mailed).isRejected()).isTrue();
        assertThat(run("No test orders", Orders.canadian()).isRejected()).isFalse();
    }

    @Test
    void anOrderWithoutCountryFailsWithASentence() {
        Order nowhere = Order.draft("1", "#7").shippingAddress(Address.NONE).done();
        assertThat(run("A country is needed", nowhere)
                        .failure()
                        .orElseThrow()
                        .problem()
                        .sentence())
                .isEqualTo("The address of #7 has no country.");
        assertThat(run("A country is needed", nowhere).all(Decision.Notify.class))
                .hasSize(1);
        assertThat(run("A country is needed", Orders.canadian()).decisions()).isEmpty();
    }
}
