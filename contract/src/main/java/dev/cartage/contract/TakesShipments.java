package dev.cartage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.model.Order;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentCorrector;
import dev.cartage.spi.ShipmentCorrector.Correction;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The store shows what was shipped, once. */
interface TakesShipments extends ContractPart {
    private Order place(int quantity) {
        return Parcels.read(session(), store().place(Wish.of(store().skus().getFirst(), quantity)));
    }

    @Test
    default void showsTheTrackingNumber() {
        only(Capability.TAKES_SHIPMENTS);
        Order order = place(2);

        assertThat(session().role(ShipmentSink.class).tell(List.of(Parcels.whole(order, "TRACK-1"))))
                .singleElement()
                .isInstanceOf(Outcome.Sent.class);
        assertThat(store().shipments(order.externalId(), "TRACK-1")).isEqualTo(1);
    }

    @Test
    default void takesAsManyParcelsInOneCallAsItSays() {
        only(Capability.TAKES_SHIPMENTS);
        ShipmentSink sink = session().role(ShipmentSink.class);
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < sink.batch() && i < 30; i++) {
            notices.add(Parcels.whole(place(1), "BATCH-" + i));
        }

        assertThat(sink.tell(notices)).hasSameSizeAs(notices).allMatch(Outcome.Sent.class::isInstance);
        for (int i = 0; i < notices.size(); i++) {
            assertThat(store().shipments(notices.get(i).externalOrderId(), "BATCH-" + i))
                    .isEqualTo(1);
        }
    }

    @Test
    default void takesSomeUnitsNowAndOthersLater() {
        only(Capability.TAKES_PARTIAL_SHIPMENTS);
        Order order = place(5);
        ShipmentSink sink = session().role(ShipmentSink.class);

        assertThat(sink.tell(List.of(Parcels.units(order, 2, "PART-1")))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(sink.tell(List.of(Parcels.units(order, 3, "PART-2")))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(store().shipments(order.externalId(), "PART-1")).isEqualTo(1);
        assertThat(store().shipments(order.externalId(), "PART-2")).isEqualTo(1);
    }

    @Test
    default void oneRefusedParcelDoesNotHoldUpTheOthers() {
        only(Capability.TAKES_SHIPMENTS);
        ShipmentSink sink = session().role(ShipmentSink.class);
        Order canceled = place(1);
        store().cancel(canceled.externalId());
        Order good = place(1);
        List<Notice> notices = List.of(Parcels.whole(canceled, "BAD-1"), Parcels.whole(good, "GOOD-1"));

        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < notices.size(); from += sink.batch()) {
            outcomes.addAll(sink.tell(notices.subList(from, Math.min(notices.size(), from + sink.batch()))));
        }
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Sent.class);
        assertThat(store().shipments(canceled.externalId(), "BAD-1")).isZero();
        assertThat(store().shipments(good.externalId(), "GOOD-1")).isEqualTo(1);
    }

    @Test
    default void refusesMoreThanWasOrderedUntilSomebodyEdits() {
        only(Capability.TAKES_SHIPMENTS);
        Order order = place(2);

        assertThat(session().role(ShipmentSink.class).tell(List.of(Parcels.units(order, 3, "MORE-1"))))
                .singleElement()
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.retry()).isEqualTo(Outcome.Retry.AFTER_EDIT);
                    assertThat(refused.problem().whatToDo()).isNotBlank();
                });
        assertThat(store().shipments(order.externalId(), "MORE-1")).isZero();
    }

    @Test
    default void findsWhatItHasAndNothingElse() {
        only(Capability.TAKES_SHIPMENTS);
        ShipmentSink sink = session().role(ShipmentSink.class);
        if (sink.repeat() != Repeat.ASKABLE) {
            throw new NotDeclared("can be asked");
        }
        Notice sent = Parcels.whole(place(2), "FIND-1");
        Notice unsent = Parcels.whole(place(2), "FIND-2");
        sink.tell(List.of(sent));

        List<Finding> findings = sink.find(List.of(sent, unsent));
        assertThat(findings.getFirst()).isInstanceOf(Finding.Found.class);
        assertThat(findings.getLast()).isInstanceOf(Finding.Missing.class);
    }

    @Test
    default void showsTheCorrectedTrackingNumberInstead() {
        only(Capability.CORRECTS_SHIPMENTS);
        Order order = place(3);
        ShipmentSink sink = session().role(ShipmentSink.class);
        ShipmentCorrector corrector = session().role(ShipmentCorrector.class);
        sink.tell(List.of(Parcels.units(order, 2, "WRONG-1")));
        Correction correction = new Correction(Parcels.units(order, 2, "RIGHT-1"), List.of("WRONG-1"));

        for (int time = 1; time <= 2; time++) {
            assertThat(corrector.correct(List.of(correction))).singleElement().isInstanceOf(Outcome.Sent.class);
            assertThat(store().shipments(order.externalId(), "WRONG-1")).isZero();
            assertThat(store().shipments(order.externalId(), "RIGHT-1")).isEqualTo(1);
        }
    }
}
