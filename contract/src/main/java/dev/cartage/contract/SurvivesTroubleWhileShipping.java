package dev.cartage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Proves what the connector says about repeating: where an answer is lost, the hub does what the declaration allows, and
 * the store still has the parcel once.
 */
interface SurvivesTroubleWhileShipping extends ContractPart {
    private void tellAndRecover(Fault fault) {
        only(Capability.TAKES_SHIPMENTS);
        String id = store().place(Wish.of(store().skus().getFirst(), 2));
        Notice notice = Parcels.whole(Parcels.read(session(), id), "LOST-1");
        ShipmentSink sink = session().role(ShipmentSink.class);
        session().plan(fault);

        assertThat(isUnknown(sink, notice)).as("what became of it is unknown").isTrue();
        switch (sink.repeat()) {
            case ASKABLE -> {
                Finding finding = sink.find(List.of(notice)).getFirst();
                boolean there = store().shipments(id, "LOST-1") == 1;
                assertThat(finding).isInstanceOf(there ? Finding.Found.class : Finding.Missing.class);
                if (!there) {
                    assertThat(sink.tell(List.of(notice))).allMatch(Outcome.Sent.class::isInstance);
                }
            }
            case REPEATABLE -> assertThat(sink.tell(List.of(notice))).allMatch(Outcome.Sent.class::isInstance);
            case NEITHER -> org.junit.jupiter.api.Assumptions.abort("a person decides");
        }
        assertThat(store().shipments(id, "LOST-1")).isEqualTo(1);
    }

    private static boolean isUnknown(ShipmentSink sink, Notice notice) {
        try {
            return sink.tell(List.of(notice)).getFirst() instanceof Outcome.Unknown;
        } catch (RemoteException.NoAnswer lost) {
            return lost.mayHaveHappened();
        }
    }

    @Test
    default void aParcelIsThereOnceAfterALostAnswer() {
        tellAndRecover(new Fault.AnswerLost());
    }

    @Test
    default void aParcelIsThereOnceAfterHalfAnAnswer() {
        tellAndRecover(new Fault.HalfAnAnswer());
    }

    @Test
    default void aParcelIsThereOnceAfterALostRequest() {
        tellAndRecover(new Fault.RequestLost());
    }

    @Test
    default void aParcelIsThereOnceAfterAServerError() {
        tellAndRecover(new Fault.ServerError());
    }

    @Test
    default void aParcelIsThereOnceAfterAPageForPeople() {
        tellAndRecover(new Fault.Page());
    }
}
