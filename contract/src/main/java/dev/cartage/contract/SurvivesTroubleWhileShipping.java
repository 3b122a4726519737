package dev.cartage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Proves what the connector says about repeating: where an answer is lost, the hub does what the declaration allows, and
 * the store still has the parcel once.
 */
interface SurvivesTroubleWhileShipping extends ContractPart {
    int MOST_REQUESTS = 5;

    private void tellAndRecover(HttpFault fault) {
        only(Capability.TAKES_SHIPMENTS);
        ShipmentSink sink = session().role(ShipmentSink.class);
        for (int nth = 1; nth <= MOST_REQUESTS; nth++) {
            String tracking = "LOST-" + nth;
            String id = store().place(Wish.of(store().skus().getFirst(), 2));
            Notice notice = Parcels.whole(Parcels.read(session(), id), tracking);
            session().spoil(nth, fault);

            boolean told = isTold(sink, notice);
            assertThat(told && nth == 1).as("the first request was spoiled").isFalse();
            session().heal();
            if (!told) {
                recover(sink, notice);
            }
            assertThat(store().shipments(id, tracking)).as(tracking).isEqualTo(1);
        }
    }

    private static boolean isTold(ShipmentSink sink, Notice notice) {
        try {
            return sink.tell(List.of(notice)).getFirst() instanceof Outcome.Sent;
        } catch (RemoteException.NoAnswer lost) {
            return false;
        }
    }

    private void recover(ShipmentSink sink, Notice notice) {
        switch (sink.repeat()) {
            case ASKABLE -> {
                boolean there = store().shipments(notice.externalOrderId(), notice.trackingNumber()) == 1;
                assertThat(sink.find(List.of(notice)).getFirst())
                        .isInstanceOf(there ? Finding.Found.class : Finding.Missing.class);
                if (!there) {
                    assertThat(sink.tell(List.of(notice))).allMatch(Outcome.Sent.class::isInstance);
                }
            }
            case REPEATABLE -> assertThat(sink.tell(List.of(notice))).allMatch(Outcome.Sent.class::isInstance);
            case NEITHER -> throw new NotDeclared("a person decides");
        }
    }

    @Test
    default void aParcelIsThereOnceAfterALostAnswer() {
        tellAndRecover(new HttpFault.LostAnswer());
    }

    @Test
    default void aParcelIsThereOnceAfterHalfAnAnswer() {
        tellAndRecover(new HttpFault.HalfAnswer());
    }

    @Test
    default void aParcelIsThereOnceAfterAServerError() {
        tellAndRecover(HttpFault.serverError());
    }

    @Test
    default void aParcelIsThereOnceAfterAPageForPeople() {
        tellAndRecover(HttpFault.htmlPage());
    }
}
