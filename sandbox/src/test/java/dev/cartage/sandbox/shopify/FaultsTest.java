package dev.cartage.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.sandbox.StoreClient;
import dev.cartage.sandbox.fault.Fault;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Wish.WishedLine;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class FaultsTest extends StoreTest {
    private static final String SHIP = """
            mutation($id: ID!) { fulfillmentCreate(fulfillment: { lineItemsByFulfillmentOrder:
              [{ fulfillmentOrderId: $id }] }) { userErrors { message } } }""";
    private static final String LIST =
            "{ orders(first: 2, sortKey: UPDATED_AT) { pageInfo { endCursor } nodes { name updatedAt } } }";

    @Test
    void aLostAnswerHasTakenEffect() {
        Order order = order(new WishedLine("SKU-0001", 1));
        strike(Kind.ANSWER_LOST, 0);
        assertThatThrownBy(() -> ship(order)).isInstanceOf(IOException.class);
        assertThat(now(order).fulfillments()).hasSize(1);
    }

    @Test
    void aDroppedRequestHasNotAndTheNextOneWorks() throws IOException {
        Order order = order(new WishedLine("SKU-0001", 1));
        strike(Kind.REQUEST_DROPPED, 0);
        assertThatThrownBy(() -> ship(order)).isInstanceOf(IOException.class);
        assertThat(now(order).fulfillments()).isEmpty();
        assertThat(ship(order).statusCode()).isEqualTo(200);
        assertThat(now(order).fulfillments()).hasSize(1);
    }

    @Test
    void tooManyRequestsComesWithAndWithoutRetryAfter() throws IOException {
        strike(Kind.TOO_MANY_REQUESTS, 3);
        strike(Kind.TOO_MANY_REQUESTS, 0);
        HttpResponse<String> told = list();
        HttpResponse<String> untold = list();
        assertThat(List.of(told.statusCode(), untold.statusCode())).containsOnly(429);
        assertThat(told.headers().firstValue("Retry-After")).contains("3.0");
        assertThat(untold.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void serverErrorsComeAsJsonHtmlAndInTheBody() throws IOException {
        strike(Kind.SERVER_ERROR, 0);
        assertThat(list().statusCode()).isEqualTo(500);
        strike(Kind.HTML_PAGE, 0);
        HttpResponse<String> page = list();
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<html>");
        strike(Kind.ERROR_IN_BODY, 0);
        assertThat(client.ask(LIST).at("/errors/0/extensions/code").asString()).isEqualTo("INTERNAL_SERVER_ERROR");
        strike(Kind.TOKEN_REVOKED, 0);
        assertThat(list().statusCode()).isEqualTo(401);
    }

    @Test
    void aTruncatedAnswerIsNoJson() {
        place(2);
        strike(Kind.TRUNCATED, 0);
        assertThatThrownBy(() -> client.ask(LIST)).isInstanceOfAny(JacksonException.class, IllegalStateException.class);
    }

    @Test
    void aDelayedAnswerWaits() throws IOException {
        strike(Kind.DELAY, 300);
        long start = System.nanoTime();
        list();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void throttlingHappensOnCommandAndWhenTheBucketIsEmpty() {
        strike(Kind.THROTTLED, 0);
        assertThat(client.ask(LIST).at("/errors/0/extensions/code").asString()).isEqualTo("THROTTLED");
        var poor = server.open(ShopSettings.of("poor").withBucket(40, 1));
        StoreClient other = new StoreClient(server, poor);
        String mutation = "mutation { a: tagsAdd(id: \"x\", tags: []) { userErrors { message } }"
                + " b: tagsAdd(id: \"x\", tags: []) { userErrors { message } }"
                + " c: tagsAdd(id: \"x\", tags: []) { userErrors { message } } }";
        JsonNode paid = other.ask(mutation).at("/extensions/cost");
        assertThat(paid.at("/requestedQueryCost").asInt()).isEqualTo(30);
        assertThat(paid.at("/throttleStatus/maximumAvailable").asInt()).isEqualTo(40);
        JsonNode refused = other.ask(mutation);
        assertThat(refused.at("/errors/0/message").asString()).isEqualTo("Throttled");
        assertThat(refused.at("/extensions/cost/throttleStatus/currentlyAvailable")
                        .asInt())
                .isLessThan(30);
    }

    @Test
    void aPageCanRepeatAnOrder() {
        place(2);
        strike(Kind.DUPLICATE_IN_PAGE, 0);
        assertThat(names(client.ask(LIST))).containsExactly("#1001", "#1001", "#1002");
    }

    @Test
    void anOrderCanMoveBetweenPages() {
        place(3);
        server.faults().add(Fault.once(Kind.CLOCK_SKEW, "", "").withAmount(30));
        strike(Kind.UPDATED_BETWEEN_PAGES, 0);
        JsonNode first = client.ask(LIST);
        assertThat(names(first)).containsExactly("#1001", "#1002");
        String next = LIST.replace(
                "first: 2",
                "first: 5, after: \""
                        + first.at("/data/orders/pageInfo/endCursor").asString() + "\"");
        assertThat(names(client.ask(next))).containsExactly("#1001", "#1003");
    }

    @Test
    void aFaultStrikesOnlyItsOperationAndItsShopAndItsTimes() throws IOException {
        server.faults()
                .add(Fault.once(Kind.SERVER_ERROR, "lantern", "fulfillmentCreate")
                        .withTimes(2));
        server.faults().add(Fault.once(Kind.SERVER_ERROR, "elsewhere", ""));
        Order order = order(new WishedLine("SKU-0001", 1));
        assertThat(list().statusCode()).isEqualTo(200);
        assertThat(List.of(
                        ship(order).statusCode(),
                        ship(order).statusCode(),
                        ship(order).statusCode()))
                .containsExactly(500, 500, 200);
    }

    @Test
    void aChanceIsTheSameForTheSameSeed() throws IOException {
        assertThat(struckOfTwenty(7)).isEqualTo(struckOfTwenty(7)).isBetween(5, 15);
    }

    private int struckOfTwenty(long seed) throws IOException {
        server.faults().clear();
        server.faults().add(Fault.once(Kind.SERVER_ERROR, "", "").withTimes(-1).withProbability(0.5, seed));
        int struck = 0;
        for (int request = 0; request < 20; request++) {
            struck += list().statusCode() == 500 ? 1 : 0;
        }
        return struck;
    }

    private void strike(Kind kind, long amount) {
        server.faults().add(Fault.once(kind, "lantern", "").withAmount(amount));
    }

    private HttpResponse<String> ship(Order order) throws IOException {
        return client.post(SHIP, Map.of("id", fulfillmentOrder(order)));
    }

    private HttpResponse<String> list() throws IOException {
        return client.post(LIST, Map.of());
    }

    private static List<String> names(JsonNode answer) {
        return answer.at("/data/orders/nodes").findValuesAsString("name");
    }
}
