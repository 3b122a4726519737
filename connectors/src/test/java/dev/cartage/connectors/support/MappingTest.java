package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table beside this class is test.fields. */
class MappingTest {
    private static Order read(String json) {
        Mapping mapping =
                Mapping.load(MappingTest.class, "test.fields", OrderFields.catalogue(), Map.of("money", "presentment"));
        Order.Draft draft = Order.draft("1", "#1");
        mapping.fill(Json.MAPPER.readTree(json), draft::set);
        return draft.done();
    }

    @Test
    void theFirstPathThatLeadsToAValueCounts() {
        assertThat(read("{\"a\":{\"code\":\"IL\",\"name\":\"Illinois\"}}")
                        .shippingAddress()
                        .state())
                .isEqualTo("IL");
        assertThat(read("{\"a\":{\"code\":null,\"name\":\"Illinois\"}}")
                        .shippingAddress()
                        .state())
                .isEqualTo("Illinois");
        assertThat(read("{}").shippingAddress().state()).isEmpty();
    }

    @Test
    void amountsOfAListAreAddedUpAndAMinusTurnsThemRound() {
        Order order = read("{\"taxes\":[{\"presentment\":\"1.10\"},{\"presentment\":\"2.20\"}],\"off\":[-3]}");

        assertThat(order.get(OrderFields.TAX_AMOUNT)).contains(new BigDecimal("3.30"));
        assertThat(order.get(OrderFields.DISCOUNT_AMOUNT)).contains(new BigDecimal("3"));
        assertThat(order.get(OrderFields.TOTAL)).isEmpty();
    }

    @Test
    void textsOfAListAreJoinedOrKeptAsAList() {
        Order order = read("{\"ways\":[\"card\",\"gift card\",\"card\"],\"tags\":[\"a\",\"b\"]}");

        assertThat(order.get(OrderFields.PAYMENT_TYPE)).isEqualTo("card, gift card");
        assertThat(order.get(OrderFields.TAGS)).isEqualTo(List.of("a", "b"));
    }

    @Test
    void ofSeveralTimesTheEarliestCounts() {
        Order order = read("{\"parts\":[{\"on\":\"2026-03-02T00:00:00Z\"},{\"on\":\"2026-03-01T00:00:00Z\"}]}");

        assertThat(order.get(OrderFields.REQUESTED_SHIP_DATE)).contains(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void aSlashTakesTheNumberOfAKeyAndANumberAPlaceInAList() {
        Order order =
                read("{\"who\":\"gid://shop/Customer/42\",\"places\":[{\"name\":\"North\"},{\"name\":\"South\"}]}");

        assertThat(order.get(OrderFields.BILLING_CUSTOMER_ID)).isEqualTo("42");
        assertThat(order.get(OrderFields.WAREHOUSE_CODE)).isEqualTo("North");
    }

    @Test
    void anAmountIsTakenOffAnotherWhereBothAreGiven() {
        assertThat(read("{\"gross\":12.5,\"net\":10}").get(OrderFields.SHIPPING_TAX_AMOUNT))
                .contains(new BigDecimal("2.5"));
        assertThat(read("{\"gross\":12.5}").get(OrderFields.SHIPPING_TAX_AMOUNT))
                .isEmpty();
    }

    @Test
    void ofAListOnlyWhatIsOfTheKindCountsAndAPlusTakesNoSigns() {
        Order order = read("{\"costs\":[{\"type\":\"SHIPPING\",\"amount\":\"-4.99\"},"
                + "{\"type\":\"TAX\",\"amount\":\"2\"},{\"type\":\"SHIPPING\",\"amount\":1}]}");

        assertThat(order.get(OrderFields.SHIPPING_AMOUNT)).contains(new BigDecimal("5.99"));
    }

    @Test
    void anAmountIsDividedButNeverByNothing() {
        assertThat(read("{\"all\":10,\"units\":3}").get(OrderFields.SUBTOTAL)).contains(new BigDecimal("3.3333"));
        assertThat(read("{\"all\":10,\"units\":0}").get(OrderFields.SUBTOTAL)).isEmpty();
        assertThat(read("{\"all\":10}").get(OrderFields.SUBTOTAL)).isEmpty();
    }

    @Test
    void aWeightBecomesGramsByItsUnit() {
        Mapping mapping = Mapping.load(MappingTest.class, "line.fields", LineFields.catalogue(), Map.of());
        OrderLine line = Lines.of(
                mapping, Json.MAPPER.readTree("{\"weight\":{\"value\":1.5,\"unit\":\"KILOGRAMS\"}}"), "1", 2, Map.of());

        assertThat(line.get(LineFields.WEIGHT).orElseThrow()).isEqualByComparingTo("1500");
        assertThat(line.quantity()).isEqualTo(2);
    }

    @Test
    void aTableThatNamesAnUnknownFieldIsRefused() {
        assertThatThrownBy(() -> Mapping.load(MappingTest.class, "test.fields", LineFields.catalogue(), Map.of()))
                .hasMessageContaining("names a field that is none");
    }
}
