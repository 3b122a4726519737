package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.Json;
import dev.cartage.contract.HttpFault;
import dev.cartage.model.Order;
import dev.cartage.sandbox.ebay.Wish;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShipmentNoticesTest extends EbayTest {
    private final ShipmentSink sink = session.role(ShipmentSink.class);

    private Outcome tell(Order order, int units, String carrier, String tracking) {
        return sink.tell(List.of(notice(order, units, carrier, tracking))).getFirst();
    }

    @Test
    void aTrackingNumberIsToldWithoutWhatEbayDoesNotTakeAndFoundAgain() {
        Order order = wanted(place(Wish.of("KETTLE01", 2)));

        assertThat(tell(order, 2, "UPS", "1Z 999-AA1/01")).isEqualTo(new Outcome.Sent("1Z999AA101"));
        assertThat(store.account().order(order.externalId()).orElseThrow().parcels())
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.trackingNumber()).isEqualTo("1Z999AA101"));
        assertThat(sink.find(List.of(notice(order, 2, "UPS", "1Z 999-AA1/01"))))
                .containsExactly(new Finding.Found("1Z999AA101"));
    }

    @Test
    void aNumberThatHasNoLetterAndNoDigitIsRefusedWithoutAsking() {
        Order order = wanted(place(Wish.of("KETTLE01", 1)));
        int before = session.requests();

        assertThat(tell(order, 1, "UPS", "--")).isInstanceOf(Outcome.Refused.class);
        assertThat(session.requests()).isEqualTo(before);
    }

    @Test
    void aParcelWithoutANumberIsToldOnceAndThenOnlyAPersonCanTellItFromAnother() {
        Order order = wanted(place(Wish.of("KETTLE01", 3)));

        assertThat(tell(order, 1, "UPS", "")).isInstanceOf(Outcome.Sent.class);
        assertThat(sink.find(List.of(notice(order, 1, "UPS", "")))).containsExactly(new Finding.Unclear());
        assertThat(sink.find(List.of(notice(order, 2, "UPS", "")))).containsExactly(new Finding.Missing());
    }

    @ParameterizedTest
    @CsvSource({
        "UPS Ground,UPS",
        "ups,UPS",
        "Canada Post,CPC",
        "DHL Express Worldwide,DHLEXPRESS",
        "OnTrac,ONTRACK",
        "Mule Train,Other",
        "'',Other"
    })
    void theCarrierIsWrittenAsEbayWantsIt(String written, String code) {
        Order order = wanted(place(Wish.of("KETTLE01", 1)));

        assertThat(ShipmentNotices.toRequest(notice(order, 1, written, "T1"))
                        .path("shippingCarrierCode")
                        .stringValue())
                .isEqualTo(code);
    }

    @Test
    void everyCarrierCodeThatIsKnownOfEbayIsOnTheList() throws Exception {
        PublishedContracts.load();
        Order order = wanted(place(Wish.of("KETTLE01", 1)));
        List<String> known = new String(
                        PublishedContracts.read("samples/carriers/ebay/ShippingCarrierCodeType.txt"),
                        StandardCharsets.UTF_8)
                .lines()
                .filter(code -> !code.isBlank() && !code.equals("CustomCode"))
                .toList();

        assertThat(known)
                .hasSizeGreaterThan(150)
                .allSatisfy(code -> assertThat(ShipmentNotices.toRequest(notice(order, 1, code, "T1"))
                                .path("shippingCarrierCode")
                                .stringValue())
                        .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"409", "34500"})
    void whatEbaySaysItHasIsAskedForAndNotToldTwice(String refusal) {
        Order order = wanted(place(Wish.of("KETTLE01", 2)));
        tell(order, 1, "UPS", "T1");
        HttpFault conflict = refusal.equals("409")
                ? new HttpFault.Answer(409, Map.of(), "{}")
                : new HttpFault.Answer(
                        400, Map.of(), "{\"errors\":[{\"errorId\":34500,\"message\":\"Please use PUT\"}]}");

        session.spoil(1, conflict);
        assertThat(tell(order, 1, "UPS", "T1")).isEqualTo(new Outcome.Sent("T1"));
        session.spoil(1, conflict);
        assertThat(tell(order, 1, "UPS", "T2")).isInstanceOf(Outcome.Refused.class);
        assertThat(store.shipments(order.externalId(), "T1")).isEqualTo(1);
    }

    @Test
    void twentyFiveParcelsTakeTwentyFiveRequests() {
        List<ShipmentSink.Notice> notices = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            notices.add(notice(wanted(place(Wish.of("KETTLE01", 1))), 1, "UPS", "T" + i));
        }
        int before = session.requests();

        assertThat(sink.tell(notices)).allMatch(Outcome.Sent.class::isInstance);
        // One more to sign in.
        assertThat(session.requests() - before).isEqualTo(26);
    }

    @Test
    void theRequestHasTheFormOfTheSample() {
        PublishedContracts.load();
        var sample = Json.MAPPER.readTree(
                PublishedContracts.read("specs/ebay/synthetic/createShippingFulfillment.request.synthetic.json"));
        Order order = wanted(place(Wish.of("KETTLE01", 2)));

        assertThat(sample.propertyNames())
                .containsAll(ShipmentNotices.toRequest(notice(order, 2, "USPS", "9400"))
                        .propertyNames());
    }
}
