package dev.cartage.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.OrderEvent.Accepted;
import dev.cartage.model.OrderEvent.Acknowledged;
import dev.cartage.model.OrderEvent.Canceled;
import dev.cartage.model.OrderEvent.Confirmed;
import dev.cartage.model.OrderEvent.Delayed;
import dev.cartage.model.OrderEvent.Failed;
import dev.cartage.model.OrderEvent.Marked;
import dev.cartage.model.OrderEvent.Queued;
import dev.cartage.model.OrderEvent.Reprocessed;
import dev.cartage.model.OrderEvent.Sent;
import dev.cartage.model.OrderEvent.Shipped;
import dev.cartage.model.OrderEvent.Told;
import dev.cartage.model.OrderState.Mark;
import org.junit.jupiter.api.Test;

/** What people rely on in the life of an order. */
class LifecycleTest {
    private static final Accepted ACCEPTED = new Accepted(3, true);

    @Test
    void anOrderIsOpenOnceTheWarehouseHasItAndTheStoreKnows() {
        assertThat(Lives.live(ACCEPTED, new Queued(), new Sent(), new Confirmed())
                        .status())
                .isEqualTo(OrderStatus.QUEUED);
        assertThat(Lives.live(ACCEPTED, new Queued(), new Sent(), new Confirmed(), new Acknowledged())
                        .status())
                .isEqualTo(OrderStatus.OPEN);
    }

    @Test
    void aShipmentProvesThatTheWarehouseHasTheOrder() {
        OrderState shipped = Lives.live(ACCEPTED, new Queued(), new Sent(), new Shipped(1));
        assertThat(shipped.warehouse()).isEqualTo(OrderState.Leg.CONFIRMED);
        assertThat(shipped.status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED);
    }

    @Test
    void anOrderClosesWhenTheStoreKnowsOfEveryUnitThatShipped() {
        OrderState shipped =
                Lives.live(ACCEPTED, new Queued(), new Sent(), new Shipped(1), new Shipped(1), new Canceled(1));
        assertThat(shipped.status()).isEqualTo(OrderStatus.SHIPPED);
        OrderState half = Lifecycle.apply(shipped, new Told(1)).orElseThrow();
        assertThat(half.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(Lifecycle.apply(half, new Told(1)).orElseThrow().status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void unitsAreNeverCountedTwice() {
        OrderState shipped = Lives.live(ACCEPTED, new Queued(), new Shipped(2));
        assertThat(Lifecycle.apply(shipped, new Shipped(2))).isEmpty();
        assertThat(Lifecycle.apply(shipped, new Canceled(2))).isEmpty();
        assertThat(Lifecycle.apply(shipped, new Told(3))).isEmpty();
        assertThat(Lifecycle.apply(shipped, new Shipped(Integer.MAX_VALUE))).isEmpty();
        assertThat(Lifecycle.apply(shipped, new Shipped(0))).isEmpty();
        assertThat(Lifecycle.apply(shipped, new Shipped(-1))).isEmpty();
    }

    @Test
    void aProblemStaysUntilAPersonActs() {
        OrderState broken = Lives.live(ACCEPTED, new Queued(), new Failed("canceled-after-sending"));
        OrderState confirmed = Lives.live(
                ACCEPTED,
                new Queued(),
                new Failed("canceled-after-sending"),
                new Sent(),
                new Confirmed(),
                new Shipped(3));
        assertThat(broken.status()).isEqualTo(OrderStatus.ERROR);
        assertThat(confirmed.status()).isEqualTo(OrderStatus.ERROR);
        assertThat(Lifecycle.apply(confirmed, new Reprocessed()).orElseThrow().status())
                .isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void anOrderWithAProblemDoesNotLeave() {
        assertThat(Lifecycle.apply(Lives.live(ACCEPTED, new Failed("address-too-long")), new Queued()))
                .isEmpty();
    }

    @Test
    void whatIsCanceledAsAWholeNeedsNobody() {
        assertThat(Lives.live(ACCEPTED, new Failed("address-too-long"), new Canceled(3))
                        .status())
                .isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void aDelayEndsWithTheNextStep() {
        OrderState delayed = Lives.live(ACCEPTED, new Queued(), new Delayed("silence"));
        assertThat(delayed.status()).isEqualTo(OrderStatus.DELAYED);
        assertThat(Lifecycle.apply(delayed, new Sent()).orElseThrow().status()).isEqualTo(OrderStatus.QUEUED);
    }

    @Test
    void factsAreCountedEvenOnAnOrderThatWasPutAside() {
        OrderState archived = Lives.live(ACCEPTED, new Queued(), new Sent(), new Marked(Mark.ARCHIVED), new Shipped(3));
        assertThat(archived.status()).isEqualTo(OrderStatus.ARCHIVED);
        assertThat(archived.shipped()).isEqualTo(3);
        assertThat(Lifecycle.apply(archived, new Reprocessed()).orElseThrow().status())
                .isEqualTo(OrderStatus.SHIPPED);
    }
}
