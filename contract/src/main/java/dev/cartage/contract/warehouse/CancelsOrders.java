package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Capability;
import dev.cartage.spi.OrderCanceler;
import dev.cartage.spi.OrderCanceler.Answer;
import dev.cartage.spi.RemoteException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order is taken back as long as it has not left. */
interface CancelsOrders extends ReportsShipments {
    private OrderCanceler canceler() {
        only(Capability.CANCELS_ORDERS);
        return session().roles().require(OrderCanceler.class);
    }

    @Test
    default void whatHasNotLeftIsTakenBack() {
        OrderCanceler canceler = canceler();
        String reference = placed(1);

        assertThat(canceler.cancel(reference)).isEqualTo(Answer.CANCELED);
        assertThat(warehouse().orders(reference)).isZero();
        assertThat(canceler.cancel(reference)).as("once more").isEqualTo(Answer.CANCELED);
    }

    @Test
    default void whatHasLeftStays() {
        OrderCanceler canceler = canceler();
        String reference = placed(1);
        warehouse().ship(reference, List.of(box("GONE-1", 1)));

        assertThat(canceler.cancel(reference)).isEqualTo(Answer.TOO_LATE);
        assertThat(warehouse().orders(reference)).isEqualTo(1);
    }

    @Test
    default void whatWasNeverThereIsNotSaidToBeCanceled() {
        assertThat(canceler().cancel("C-UNSENT")).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    default void aLostAnswerMayBeAskedForAgain() {
        OrderCanceler canceler = canceler();
        for (int nth = 1; nth <= 4; nth++) {
            String reference = placed(1);
            spoil(nth, Trouble.LOST_ANSWER);
            try {
                canceler.cancel(reference);
            } catch (RemoteException.NoAnswer lost) {
                warehouse().heal();
                assertThat(canceler.cancel(reference)).isEqualTo(Answer.CANCELED);
            }
            warehouse().heal();
            assertThat(warehouse().orders(reference)).isZero();
        }
    }
}
