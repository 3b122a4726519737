package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Unwanted;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderMapperTest extends SandboxTest {
    private void isUnwanted(String id, String because) {
        assertThat(reading(id))
                .isInstanceOfSatisfying(
                        Unwanted.class,
                        unwanted -> assertThat(unwanted.reason()).contains(because));
    }

    @Test
    void fillsEveryFieldThatShopifyGives() {
        String id = place(3);
        var truth = store.order(id);
        Order order = wanted(id);

        assertThat(order.number()).isEqualTo(truth.sale().name());
        assertThat(order.orderedAt()).contains(truth.sale().createdAt());
        assertThat(order.get(OrderFields.CUSTOMER_EMAIL)).isEqualTo(truth.sale().email());
        assertThat(order.shippingAddress().street1())
                .isEqualTo(truth.sale().shipTo().address1());
        assertThat(order.shippingAddress().state())
                .isEqualTo(truth.sale().shipTo().provinceCode());
        assertThat(order.billingAddress().isBlank()).isFalse();
        assertThat(order.get(OrderFields.SHIPPING_METHOD))
                .isEqualTo(truth.sale().shippingTitle());
        assertThat(order.lines().getFirst().custom())
                .containsEntry("location", store.shop().locations().getFirst().name());
        for (var amount : List.of(OrderFields.SUBTOTAL, OrderFields.TOTAL, OrderFields.SHIPPING_AMOUNT)) {
            assertThat(order.get(amount)).as(amount.name()).isPresent();
        }
        var line = order.lines().getFirst();
        assertThat(line.get(LineFields.UNIT_PRICE)).isPresent();
        assertThat(line.get(LineFields.WEIGHT)).isPresent();
        assertThat(line.custom()).containsKeys(OrderMapper.FULFILLMENT_ORDER, OrderMapper.FULFILLMENT_ORDER_LINE);
    }

    @Test
    void leavesAnUnpaidOrderAlone() {
        String id = place(1);
        store.changes().payment(Long.parseLong(id), "PENDING");

        isUnwanted(id, "pending");
    }

    @Test
    void leavesAnOrderOnHoldAlone() {
        String id = place(1);
        store.changes().hold(Long.parseLong(id), "OTHER", "");

        isUnwanted(id, "on hold");
    }

    @Test
    void leavesAnOrderOfAnotherLocationAlone() {
        String id = place(1);
        OrderSource elsewhere =
                session.rolesWith(settings -> Samples.at(settings, "424242")).require(OrderSource.class);

        assertThat(elsewhere.map(session.readAll("", 25).last(id)))
                .isInstanceOfSatisfying(
                        Unwanted.class,
                        unwanted -> assertThat(unwanted.reason()).contains("assigned to the fulfillment location"));
    }

    @Test
    void doesNotEvenAskForOrdersPlacedBeforeTheDateInTheSettings() {
        String old = store.place(dev.cartage.contract.StoreFixture.Wish.of(sku(), 1)
                .at(Instant.now().minusSeconds(7_200)));
        String fresh = place(1);
        OrderSource source = session.rolesWith(
                        settings -> Samples.after(settings, Instant.now().minusSeconds(3_600)))
                .require(OrderSource.class);

        assertThat(source.read("", true, 25).orders())
                .extracting(OrderSource.RawOrder::externalId)
                .containsExactly(fresh);
        assertThat(source.map(session.readAll("", 25).last(old))).isInstanceOf(Unwanted.class);
    }
}
