package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.RemoteException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trouble while reading is said, and the next read brings all. */
interface SurvivesTroubleWhileAsking extends ReportsShipments {
    private void readThrough(Trouble trouble, Class<? extends RemoteException> expected) {
        String reference = placed(2);
        warehouse().ship(reference, List.of(box("AFTER-1", 2)));
        spoil(1, trouble);

        assertThatThrownBy(() -> session().way().shipments(50)).isInstanceOf(expected);
        warehouse().heal();
        assertThat(ReportsShipments.parcels(session().way().shipments(50), reference))
                .isEqualTo(Map.of("AFTER-1", 2));
    }

    @Test
    default void nothingIsMissedAfterALostAnswer() {
        readThrough(Trouble.LOST_ANSWER, RemoteException.NoAnswer.class);
    }

    @Test
    default void nothingIsMissedAfterHalfAnAnswer() {
        readThrough(Trouble.HALF, RemoteException.NoAnswer.class);
    }

    @Test
    default void nothingIsMissedAfterAServerError() {
        readThrough(Trouble.SERVER_ERROR, RemoteException.class);
    }

    @Test
    default void nothingIsMissedAfterAPageForPeople() {
        readThrough(Trouble.PAGE, RemoteException.NoAnswer.class);
    }

    @Test
    default void nothingIsMissedAfterPatienceWasAskedFor() {
        readThrough(Trouble.PATIENCE, RemoteException.Throttled.class);
    }
}
