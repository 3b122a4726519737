package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.shopify.store.Ids;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShipmentNoticesTest extends SandboxTest {
    private static Notice notice(Order order, OrderLine line, String tracking) {
        return new Notice(
                "ref",
                "5f0c9f0e-0000-4000-8000-000000000001",
                order.externalId(),
                order.number(),
                List.of(new NoticeLine(line, line.quantity())),
                "UPS",
                "Ground",
                tracking,
                "https://example.com/track/" + tracking,
                Optional.empty());
    }

    private Outcome tell(Notice notice) {
        return session.role(ShipmentSink.class).tell(List.of(notice)).getFirst();
    }

    @Test
    void costsOneRequest() {
        Order order = wanted(place(2));
        int before = session.requests();

        assertThat(tell(notice(order, order.lines().getFirst(), "1Z1"))).isInstanceOf(Outcome.Sent.class);
        assertThat(session.requests() - before).isEqualTo(1);
    }

    @Test
    void findsTheLinesAgainWhereShopifyHasMovedThem() {
        Order order = wanted(place(2));
        String gone = Long.toString(Ids.fulfillmentOrder(Long.parseLong(order.externalId()), 9));
        OrderLine line = order.lines().getFirst();
        OrderLine moved = new OrderLine(
                line.values(), Map.of(OrderMapper.FULFILLMENT_ORDER, gone, OrderMapper.FULFILLMENT_ORDER_LINE, "1"));

        assertThat(tell(notice(order, moved, "1Z2"))).isInstanceOf(Outcome.Sent.class);
        assertThat(store.shipments(order.externalId(), "1Z2")).isEqualTo(1);
    }

    @Test
    void takesALineThatRemembersNothing() {
        Order order = wanted(place(2));
        OrderLine plain = new OrderLine(order.lines().getFirst().values(), Map.of());

        assertThat(tell(notice(order, plain, "1Z3"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void anOrderOnHoldIsTriedAgainLater() {
        Order order = wanted(place(1));
        store.changes().hold(Long.parseLong(order.externalId()), "OTHER", "");

        assertThat(tell(notice(order, order.lines().getFirst(), "1Z4")))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.retry()).isEqualTo(Outcome.Retry.LATER);
                    assertThat(refused.problem().code()).isEqualTo("order-on-hold");
                });
    }

    @Test
    void anOrderCanceledMeanwhileNeedsAPerson() {
        Order order = wanted(place(1));
        store.cancel(order.externalId());

        assertThat(tell(notice(order, order.lines().getFirst(), "1Z5")))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.retry()).isEqualTo(Outcome.Retry.AFTER_EDIT);
                    assertThat(refused.problem().code()).isEqualTo("order-canceled");
                });
    }

    @Test
    void nothingIsSaidToBeSentWhereShopifyAnswersWithAnErrorOfItsOwn() {
        Order order = wanted(place(1));
        misbehave(Kind.ERROR_IN_BODY, "fulfillmentCreate");
        Notice notice = notice(order, order.lines().getFirst(), "1Z6");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tell(notice))
                .isInstanceOf(dev.cartage.spi.RemoteException.NoAnswer.class);
        assertThat(session.role(ShipmentSink.class).find(List.of(notice))).containsExactly(new Finding.Missing());
    }

    @Test
    void theSameUnitsWithoutATrackingNumberAreUnclear() {
        Order order = wanted(place(1));
        Notice bare = notice(order, order.lines().getFirst(), "");
        tell(bare);

        assertThat(session.role(ShipmentSink.class).find(List.of(bare))).containsExactly(new Finding.Unclear());
    }
}
