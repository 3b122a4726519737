package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Finding;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.WarehouseOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The warehouse has what was sent, once. */
interface TakesOrders extends WarehousePart {
    /** Sends them, and lets the warehouse look. */
    default void send(List<WarehouseOrder> orders) {
        assertThat(session().way().send(orders)).hasSameSizeAs(orders).allMatch(Outcome.Sent.class::isInstance);
        warehouse().work();
    }

    @Test
    default void anOrderArrivesWithItsAddressAndLines() {
        only(Capability.TAKES_ORDERS);
        WarehouseOrder order = Orders.of(sku(), 3);
        send(List.of(order));

        assertThat(warehouse().orders(order.reference())).isEqualTo(1);
        WarehouseFixture.Received received = warehouse().received(order.reference());
        assertThat(received.name()).isEqualTo("Jo Doe");
        assertThat(received.street()).contains("1 Main St").contains("Apt 4");
        assertThat(received.city()).startsWith("Springfield");
        assertThat(received.units()).isEqualTo(Map.of(sku(), 3));
    }

    @Test
    default void manyOrdersArriveTogether() {
        only(Capability.TAKES_ORDERS);
        List<WarehouseOrder> orders = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Orders.of(warehouse().skus().get(i % 10), i))
                .toList();
        send(orders);

        assertThat(orders).allMatch(order -> warehouse().orders(order.reference()) == 1);
        assertThat(warehouse().received(orders.get(6).reference()).units().values())
                .containsExactly(7);
    }

    @Test
    default void itConfirmsWhatItHasAndNothingElse() {
        only(Capability.CONFIRMS_ORDERS);
        WarehouseOrder sent = Orders.of(sku(), 1);
        WarehouseOrder unsent = Orders.of(sku(), 1);
        send(List.of(sent));

        assertThat(session().way().confirmed(List.of(sent.reference(), unsent.reference())))
                .containsExactly(sent.reference());
    }

    @Test
    default void aProductItDoesNotKnowHoldsUpNoOtherOrder() {
        only(Capability.TAKES_ORDERS);
        WarehouseOrder odd = Orders.of("NO-SUCH-SKU", 1);
        List<WarehouseOrder> orders = List.of(Orders.of(sku(), 1), odd, Orders.of(sku(), 2));
        List<Outcome> outcomes = new ArrayList<>(session().way().send(orders));
        warehouse().work();

        Outcome ofOdd = outcomes.remove(1);
        assertThat(outcomes).hasSize(2).allMatch(Outcome.Sent.class::isInstance);
        assertThat(warehouse().orders(orders.getFirst().reference())).isEqualTo(1);
        assertThat(warehouse().orders(orders.getLast().reference())).isEqualTo(1);
        if (ofOdd instanceof Outcome.Refused(var problem, var retry)) {
            assertThat(retry).isEqualTo(Outcome.Retry.AFTER_EDIT);
            assertThat(problem.sentence()).contains("NO-SUCH-SKU");
            assertThat(warehouse().orders(odd.reference())).isZero();
        } else {
            assertThat(warehouse().orders(odd.reference())).isEqualTo(1);
        }
    }

    @Test
    default void findsWhatItHasAndNothingElse() {
        only(Capability.TAKES_ORDERS);
        WarehouseOrder sent = Orders.of(sku(), 1);
        send(List.of(sent));

        session().roles().find(OrderSink.class).ifPresent(sink -> {
            List<Finding> findings = sink.find(List.of(sent.reference(), "C-UNSENT"));
            assertThat(findings.getFirst()).isInstanceOf(Finding.Found.class);
            assertThat(findings.getLast()).isInstanceOf(Finding.Missing.class);
        });
        session().way().recover();
        warehouse().work();
        assertThat(warehouse().orders(sent.reference())).isEqualTo(1);
    }
}
