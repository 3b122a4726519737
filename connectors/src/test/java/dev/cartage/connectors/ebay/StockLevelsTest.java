package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.Json;
import dev.cartage.contract.HttpFault;
import dev.cartage.sandbox.web.Said;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink;
import dev.cartage.spi.StockSink.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockLevelsTest extends EbayTest {
    private static final String BULK = "/bulk_update_price_quantity";
    private static final String TRADING = "/ws/api.dll";

    private final StockSink sink = session.role(StockSink.class);

    private List<Level> levels(int quantity) {
        return store.skus().stream()
                .map(sku -> new Level(sku, quantity, "key-" + sku + quantity))
                .toList();
    }

    private void areAll(int quantity) {
        assertThat(store.skus()).allSatisfy(sku -> assertThat(store.stock(sku)).isEqualTo(quantity));
    }

    @Test
    void offersLeaveInOneCallAndOlderListingsFourInACall() {
        assertThat(sink.set(levels(7))).hasSize(12).allMatch(Outcome.Sent.class::isInstance);

        areAll(7);
        assertThat(heard("/offer")).hasSize(12);
        assertThat(heard(BULK))
                .singleElement()
                .satisfies(said -> assertThat(Json.MAPPER.readTree(said.body()).path("requests"))
                        .hasSize(6));
        assertThat(heard(TRADING)).hasSize(2);
    }

    @Test
    void bothTheItemAndItsOfferAreRaisedForEbayShowsTheLowerOfTheTwo() {
        sink.set(levels(3));
        sink.set(levels(300));

        areAll(300);
    }

    @Test
    void whereACallTakesOneSkuAsItsTextSaysEachGoesAlone() {
        store.account().takeOneSkuACall();

        assertThat(sink.set(levels(7))).allMatch(Outcome.Sent.class::isInstance);
        areAll(7);
    }

    @Test
    void oneWrongSkuAmongFourOlderListingsStandsAlone() {
        List<Level> levels =
                List.of(new Level("KETTLE02", 5, "a"), new Level("<&>", 5, "b"), new Level("KETTLE04", 5, "c"));

        List<Outcome> outcomes = sink.set(levels);
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Sent.class);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().sentence()).contains("SKU does not exist: <&>"));
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void oneRefusedOfferDoesNotTouchTheOthers() {
        List<Level> levels = List.of(new Level("KETTLE01", 5, "a"), new Level("KETTLE03", 5, "b"));
        session.spoil(4, new HttpFault.Answer(207, Map.of(), """
            {"responses": [
                {"statusCode": 200, "sku": "KETTLE01"},
                {"statusCode": 200, "sku": "KETTLE03"},
                {"statusCode": 400, "sku": "KETTLE03", "offerId": "1",
                    "errors": [{"errorId": 25759, "message": "auction allocation"}]}]}
            """));

        List<Outcome> outcomes = sink.set(levels);
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Sent.class);
        assertThat(outcomes.getLast())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().whatToDo()).contains("auction"));
    }

    @Test
    void aSkuThatTheAnswerLeavesOutIsNotTakenForTold() {
        session.spoil(3, new HttpFault.Answer(200, Map.of(), "{\"responses\": []}"));

        assertThat(sink.set(List.of(new Level("KETTLE01", 5, "a"))))
                .singleElement()
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aListingIsNeverChangedMoreThan250TimesADayAndSoldOutIsStillTold() {
        int told = 0;
        for (int quantity = 1; quantity <= 300; quantity++) {
            Outcome outcome = sink.set(List.of(new Level("KETTLE01", quantity, "" + quantity)))
                    .getFirst();
            if (!(outcome instanceof Outcome.Sent)) {
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> assertThat(refused.retry()).isEqualTo(Outcome.Retry.LATER));
                break;
            }
            told++;
        }

        assertThat(told).isEqualTo(60);
        assertThat(sink.set(List.of(new Level("KETTLE03", 5, "other")))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(sink.set(List.of(new Level("KETTLE01", 0, "out")))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(store.stock("KETTLE01")).isZero();
    }

    @Test
    void theTradingCallNamesItselfAndTheSite() {
        sink.set(List.of(new Level("KETTLE02", 5, "a")));

        Said said = heard(TRADING).getFirst();
        assertThat(new String(said.body(), StandardCharsets.UTF_8))
                .isEqualTo("<ReviseInventoryStatusRequest xmlns=\"urn:ebay:apis:eBLBaseComponents\"><InventoryStatus>"
                        + "<SKU>KETTLE02</SKU><Quantity>5</Quantity></InventoryStatus></ReviseInventoryStatusRequest>");
        assertThat(said.headers())
                .containsEntry("x-ebay-api-call-name", "ReviseInventoryStatus")
                .containsEntry("x-ebay-api-siteid", "0")
                .containsKeys("x-ebay-api-compatibility-level", "x-ebay-api-iaf-token");
    }

    @Test
    void aTokenThatTheTradingInterfaceForgotIsRenewedWithoutAWord() {
        sink.set(List.of(new Level("KETTLE02", 5, "a")));
        store.forgetTokens();

        assertThat(sink.set(List.of(new Level("KETTLE02", 6, "b")))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(store.stock("KETTLE02")).isEqualTo(6);
    }
}
