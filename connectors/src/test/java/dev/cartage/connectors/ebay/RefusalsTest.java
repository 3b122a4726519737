package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.connectors.support.Resource;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.RemoteException.NoAnswer;
import dev.cartage.spi.RemoteException.NotAuthorized;
import dev.cartage.spi.RemoteException.Rejected;
import dev.cartage.spi.RemoteException.Throttled;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every documented error of every call is passing, final or a matter of credentials, on purpose. */
class RefusalsTest {
    private static final Set<String> CALLS = Set.of(
            "getOrders",
            "getShippingFulfillments",
            "createShippingFulfillment",
            "getOffers",
            "bulkUpdatePriceQuantity");

    private static Wire.Answer answer(int status, String body) {
        return new Wire.Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static RemoteException refusal(String id) {
        return Refusals.of(id, "words", true);
    }

    @Test
    void everyDocumentedErrorHasAMeaning() {
        Set<String> known = Resource.rows(Refusals.class, "errors.txt").stream()
                .map(row -> row[0])
                .collect(Collectors.toSet());
        Set<String> documented = new TreeSet<>();
        PublishedContracts.load().named(CALLS).forEach(call -> documented.addAll(call.errors()));

        assertThat(documented).hasSizeGreaterThan(20).isSubsetOf(known);
    }

    @Test
    void whatEbayCallsASystemErrorIsPassingAndNothingElseOfItsOwnIs() {
        assertThat(Set.of("25001", "30500", "10007"))
                .allSatisfy(id -> assertThat(refusal(id))
                        .isInstanceOfSatisfying(
                                NoAnswer.class,
                                lost -> assertThat(lost.mayHaveHappened()).isTrue()));
        assertThat(Set.of("32100", "32300", "34500", "25002", "25759", "999999"))
                .allSatisfy(id -> assertThat(refusal(id)).isInstanceOf(Rejected.class));
        assertThat(Set.of("1001", "1100", "32400", "931", "21917053"))
                .allSatisfy(id -> assertThat(refusal(id)).isInstanceOf(NotAuthorized.class));
        assertThat(Set.of("518", "2001"))
                .allSatisfy(id -> assertThat(refusal(id)).isInstanceOf(Throttled.class));
    }

    @Test
    void everyDocumentedStatusMeansSomething() {
        Set<Integer> documented = new TreeSet<>();
        PublishedContracts.load().named(CALLS).forEach(call -> documented.addAll(call.statuses()));

        assertThat(documented).containsExactly(200, 201, 207, 400, 404, 409, 500);
    }

    @ParameterizedTest
    @CsvSource({
        "400,{\"errors\":[{\"errorId\":32300}]},Rejected",
        "400,{},Rejected",
        "400,{\"errors\":[{\"errorId\":1002}]},NotAuthorized",
        "400,<html>,NoAnswer",
        "401,{},NotAuthorized",
        "403,{},NotAuthorized",
        "404,{},Rejected",
        "409,{},Rejected",
        "429,{},Throttled",
        "500,{},NoAnswer",
        "503,<html>,NoAnswer"
    })
    void eachStatusIsTakenForWhatItIs(int status, String body, String meaning) {
        assertThatThrownBy(() -> Refusals.check(answer(status, body), true))
                .satisfies(
                        thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(meaning));
    }

    private static String failure(String code, String classification) {
        return "<R xmlns=\"urn:ebay:apis:eBLBaseComponents\"><Ack>Failure</Ack><Errors><SeverityCode>Warning</SeverityCode>"
                + "<ErrorCode>1</ErrorCode></Errors><Errors><SeverityCode>Error</SeverityCode><ErrorCode>" + code
                + "</ErrorCode><LongMessage>words</LongMessage><ErrorClassification>" + classification
                + "</ErrorClassification></Errors></R>";
    }

    @Test
    void theTradingInterfaceSaysInTheBodyWhetherItWorked() {
        Trading.check(answer(200, "<R><Ack>Success</Ack></R>"));
        Trading.check(answer(200, "<R><Ack>Warning</Ack></R>"));
        assertThatThrownBy(() -> Trading.check(answer(200, failure("21916799", "RequestError"))))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("words (21916799)");
        assertThatThrownBy(() -> Trading.check(answer(200, failure("17", "SystemError"))))
                .isInstanceOf(NoAnswer.class);
        assertThatThrownBy(() -> Trading.check(answer(200, failure("932", "RequestError"))))
                .isInstanceOf(NotAuthorized.class);
        assertThatThrownBy(() -> Trading.check(answer(200, "<!DOCTYPE html><title>Down</title>")))
                .isInstanceOf(NoAnswer.class);
        assertThatThrownBy(() -> Trading.check(answer(200, "<R/>"))).isInstanceOf(NoAnswer.class);
    }
}
