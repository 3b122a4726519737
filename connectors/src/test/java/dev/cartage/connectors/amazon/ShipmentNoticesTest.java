package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Order;
import dev.cartage.sandbox.amazon.Parcel;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.web.Said;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShipmentNoticesTest extends AmazonTest {
    private final ShipmentSink sink = session.role(ShipmentSink.class);

    private Outcome tell(Order order, String carrier, String tracking) {
        return sink.tell(List.of(notice(order, carrier, tracking))).getFirst();
    }

    private Parcel parcel(Order order) {
        return store.seller().order(order.externalId()).orElseThrow().parcels().getFirst();
    }

    @Test
    void aYesThatWritesNothingIsNotBelieved() {
        Order order = place(2);
        store.misbehave(Kind.SHIPMENT_SWALLOWED, "confirmShipment");

        assertThat(tell(order, "UPS", "1Z1"))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.problem().code()).isEqualTo("not-shown-by-amazon"));
        assertThat(sink.find(List.of(notice(order, "UPS", "1Z1")))).containsExactly(new Finding.Missing());
        assertThat(tell(order, "UPS", "1Z1")).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void aParcelThatLostItsCarrierIsForAPersonAndCanBeToldAgain() {
        Order order = place(2);
        store.misbehave(Kind.CARRIER_DROPPED, "confirmShipment");

        assertThat(tell(order, "UPS", "1Z1"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("carrier-dropped"));
        assertThat(tell(order, "USPS", "1Z1")).isInstanceOf(Outcome.Sent.class);
        assertThat(store.shipments(order.externalId(), "1Z1")).isEqualTo(1);
        assertThat(parcel(order).carrier()).isEqualTo("USPS");
    }

    @Test
    void whatTheWarehouseWritesBecomesWhatAmazonAccepts() {
        Order order = place(1);

        assertThat(tell(order, "ups ground", "1Z1")).isInstanceOf(Outcome.Sent.class);
        assertThat(parcel(order)).satisfies(parcel -> {
            assertThat(parcel.carrier()).isEqualTo("UPS");
            assertThat(parcel.method()).isEqualTo("Ground");
            assertThat(parcel.reference()).matches("[1-9][0-9]*");
        });
    }

    @Test
    void aCarrierThatIsOnNoListGoesAsOther() {
        Order order = place(1);

        assertThat(tell(order, "Mule Train Ltd", "M-1")).isInstanceOf(Outcome.Sent.class);
        assertThat(parcel(order).carrier()).isEqualTo("Mule Train Ltd");
        assertThat(store.heard().stream()
                        .filter(said -> said.path().endsWith("shipmentConfirmation"))
                        .map(Said::body)
                        .map(String::new))
                .singleElement()
                .asString()
                .contains("\"carrierCode\":\"Other\"", "\"carrierName\":\"Mule Train Ltd\"");
    }

    @Test
    void aParcelWithoutTrackingNumberIsRefusedWithoutAsking() {
        Order order = place(1);
        int before = store.heard().size();

        assertThat(tell(order, "UPS", " ")).isInstanceOf(Outcome.Refused.class);
        assertThat(store.heard()).hasSize(before);
    }

    @Test
    void tenParcelsOfTenOrdersTakeTenConfirmationsAndTenLooks() {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            orders.add(place(1));
        }
        int before = session.requests();

        assertThat(sink.tell(orders.stream()
                        .map(order -> notice(order, "UPS", "1Z" + order.number()))
                        .toList()))
                .allMatch(Outcome.Sent.class::isInstance);
        // One more to sign in.
        assertThat(session.requests() - before).isEqualTo(21);
    }

    @Test
    void whenAmazonAsksForPatienceInTheMidstWhatWasToldIsStillAnswered() {
        Order first = place(1);
        Order second = place(1);
        sink.find(List.of());
        tell(place(1), "UPS", "1Z0");
        session.spoil(2, dev.cartage.contract.HttpFault.tooManyRequests("5"));

        List<Outcome> outcomes = sink.tell(List.of(notice(first, "UPS", "1Z1"), notice(second, "UPS", "1Z2")));
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Sent.class);
        assertThat(outcomes.getLast())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.retry()).isEqualTo(Outcome.Retry.LATER));
        assertThat(store.shipments(second.externalId(), "1Z2")).isZero();
    }
}
