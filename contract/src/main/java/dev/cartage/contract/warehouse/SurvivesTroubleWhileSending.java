package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Proves what the connector says about repeating: wherever trouble strikes, the hub does what the declaration allows, and
 * the warehouse still has the order once.
 */
interface SurvivesTroubleWhileSending extends TakesOrders {
    int MOST_STEPS = 16;

    /**
     * At one step after another, until a whole order goes through before the trouble could strike.
     *
     * @param stride 1 for every step
     */
    private void sendAndRecover(Trouble trouble, int stride) {
        only(Capability.TAKES_ORDERS);
        send(List.of(Orders.of(sku(), 1)));
        boolean struck = false;
        for (int nth = 1; nth <= MOST_STEPS; nth += stride) {
            WarehouseOrder order = Orders.of(sku(), 2);
            spoil(nth, trouble);
            session().patience(trouble == Trouble.LATE_ANSWER ? HttpLine.LATE.dividedBy(2) : WarehouseSession.PATIENCE);
            boolean sent = session().way().send(List.of(order)).getFirst() instanceof Outcome.Sent;
            session().patience(WarehouseSession.PATIENCE);
            warehouse().heal();
            warehouse().work();
            if (!sent) {
                struck = true;
                session().way().recover();
                warehouse().work();
            }
            assertThat(warehouse().orders(order.reference()))
                    .as("%s at step %d", trouble, nth)
                    .isEqualTo(1);
            if (sent && struck) {
                return;
            }
        }
        assertThat(struck).as("%s has struck", trouble).isTrue();
    }

    @Test
    default void anOrderIsThereOnceAfterALostAnswer() {
        sendAndRecover(Trouble.LOST_ANSWER, 1);
    }

    @Test
    default void anOrderIsThereOnceAfterHalfAnAnswerOrHalfAFile() {
        sendAndRecover(Trouble.HALF, 3);
    }

    @Test
    default void anOrderIsThereOnceAfterAServerError() {
        sendAndRecover(Trouble.SERVER_ERROR, 5);
    }

    @Test
    default void anOrderIsThereOnceAfterAPageForPeople() {
        sendAndRecover(Trouble.PAGE, 5);
    }

    @Test
    default void anOrderIsThereOnceAfterAnAnswerThatCameTooLate() {
        sendAndRecover(Trouble.LATE_ANSWER, 5);
    }

    @Test
    default void patienceIsAskedForInSoManyWords() {
        only(Capability.TAKES_ORDERS);
        send(List.of(Orders.of(sku(), 1)));
        WarehouseOrder order = Orders.of(sku(), 1);
        spoil(1, Trouble.PATIENCE);

        assertThatThrownBy(() -> session().way().send(List.of(order))).isInstanceOf(RemoteException.Throttled.class);
        assertThat(warehouse().orders(order.reference())).isZero();
    }
}
