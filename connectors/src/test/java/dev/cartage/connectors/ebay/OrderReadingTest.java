package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.Json;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.Promises;
import dev.cartage.sandbox.ebay.Wish;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class OrderReadingTest extends EbayTest {
    @Test
    void amountsAddressAndPromisesArriveWhole() {
        Order order = wanted(place(Wish.of("KETTLE02", 2)));

        assertThat(order.get(OrderFields.SUBTOTAL)).contains(new BigDecimal("25.00"));
        assertThat(order.get(OrderFields.DISCOUNT_AMOUNT)).contains(new BigDecimal("1.00"));
        assertThat(order.get(OrderFields.TOTAL)).contains(new BigDecimal("28.95"));
        assertThat(order.get(OrderFields.SHIPPING_METHOD)).isEqualTo("USPSPriority");
        assertThat(order.get(OrderFields.CUSTOMER_EMAIL)).isEqualTo("pat@example.com");
        assertThat(order.shippingAddress().name()).isEqualTo("Pat Example");
        assertThat(order.shippingAddress().street2()).isEqualTo("Suite 5");
        assertThat(order.get(OrderFields.REQUESTED_SHIP_DATE)).isPresent();
        assertThat(order.custom()).containsKeys(Promises.SHIP_BY, Promises.DELIVER_BY);
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.get(LineFields.UNIT_PRICE)).contains(new BigDecimal("12.5000"));
            assertThat(line.get(LineFields.OPTIONS)).isEqualTo("Color: Blue");
            assertThat(line.custom()).containsKey("ebay_item");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "FAILED", "FULLY_REFUNDED"})
    void whatIsNotPaidIsNotShipped(String payment) {
        assertThat(reading(place(Wish.of("KETTLE01", 1).paid(payment)))).isInstanceOf(Unwanted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIGITAL", "PREPARE_FOR_PICKUP", "FULFILLED_BY_EBAY"})
    void whatTheSellerDoesNotSendIsNotShipped(String delivery) {
        assertThat(reading(place(Wish.of("KETTLE01", 1).delivered(delivery)))).isInstanceOf(Unwanted.class);
    }

    @Test
    void anOrderWaitsWhileItsBuyerAsksToCancelIt() {
        String id = place(Wish.of("KETTLE01", 1));
        store.account().cancel(id, "IN_PROGRESS");
        assertThat(reading(id)).isInstanceOf(Unwanted.class);

        store.account().cancel(id, "NONE_REQUESTED");
        assertThat(reading(id)).isInstanceOf(Wanted.class);
        store.account().cancel(id, "CANCELED");
        assertThat(reading(id)).isInstanceOf(Withdrawn.class);
    }

    @Test
    void ofAnOrderShippedInPartByHandOnlyTheRestIsLeft() {
        String id = place(Wish.of("KETTLE01", 5));
        store.account().ship(id, Parcels.of(store, id, 2));

        assertThat(wanted(id).units()).isEqualTo(3);
        store.account().ship(id, Parcels.of(store, id, 3));
        assertThat(reading(id)).isInstanceOf(Unwanted.class);
    }

    @Test
    void ordersBeforeTheStoresDateAreLeftAlone() {
        String id = place(Wish.of("KETTLE01", 1));
        RawOrder raw = session.role(OrderSource.class).byId(List.of(id)).getFirst();

        Optional<Instant> later = Optional.of(store.account().now().plusSeconds(60));
        assertThat(new OrderMapper(later).map(raw)).isInstanceOf(Unwanted.class);
        Optional<Instant> earlier = Optional.of(store.account().now().minusSeconds(60));
        assertThat(new OrderMapper(earlier).map(raw)).isInstanceOf(Wanted.class);
    }

    @Test
    void theSampleThatKeepsStrictlyToTheContractIsUnderstood() {
        PublishedContracts.load();
        var sample =
                Json.MAPPER.readTree(PublishedContracts.read("specs/ebay/synthetic/getOrders.response.synthetic.json"));
        ObjectNode order = sample.path("orders").path(0).deepCopy().asObject();
        order.path("fulfillmentStartInstructions")
                .path(0)
                .path("shippingStep")
                .asObject()
                .put("shipToReferenceId", "R-77");

        assertThat(new OrderMapper(Optional.empty()).map(new RawOrder("1", "", Json.bytes(order))))
                .isInstanceOfSatisfying(Wanted.class, wanted -> {
                    assertThat(wanted.order().number()).isEqualTo("00-00000-00001");
                    assertThat(wanted.order().get(OrderFields.SHIPPING_NOTES)).isEqualTo("Write on the label: R-77");
                    assertThat(wanted.order().get(OrderFields.PAYMENT_DATE))
                            .contains(Instant.parse("2026-01-05T10:00:01Z"));
                });
    }
}
