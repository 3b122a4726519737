package dev.cartage.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.shopify.store.Changes;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Wish.WishedLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ParcelsTest extends StoreTest {
    private static final String CREATE = """
            mutation($fulfillment: FulfillmentInput!) {
              fulfillmentCreate(fulfillment: $fulfillment) {
                fulfillment { id status trackingInfo(first: 5) { company number url } }
                userErrors { field message }
              }
            }""";

    @Test
    void shippingEverythingClosesTheOrder() {
        Order order = order(new WishedLine("SKU-0001", 2), new WishedLine("SKU-0002", 1));
        JsonNode answer = create(Map.of("fulfillmentOrderId", fulfillmentOrder(order)), "1Z999");
        assertThat(answer.at("/userErrors").isEmpty()).isTrue();
        assertThat(answer.at("/fulfillment/trackingInfo/0/number").asString()).isEqualTo("1Z999");
        assertThat(now(order).fulfillmentStatus()).isEqualTo("FULFILLED");
        assertThat(now(order).closed()).isTrue();
        assertThat(shop.counters().sums().fulfilledOnce()).isEqualTo(1);
        assertThat(shop.counters().sums().unitsFulfilled()).isEqualTo(3);
    }

    @Test
    void aPartLeavesTheRestAndRepeatingItShipsTwiceAsTheRealOneDoes() {
        Order order = order(new WishedLine("SKU-0001", 5));
        create(part(order, 2), "A");
        assertThat(now(order).fulfillmentStatus()).isEqualTo("PARTIALLY_FULFILLED");
        assertThat(now(order).lines().getFirst().unfulfilled()).isEqualTo(3);
        create(part(order, 2), "A");
        assertThat(now(order).fulfillments()).hasSize(2);
        assertThat(shop.counters().sums().fulfilledSeveralTimes()).isEqualTo(1);
        assertThat(shop.counters().sums().trackingRepeated()).isEqualTo(1);
    }

    @Test
    void moreThanRemainsIsRefusedAndChangesNothing() {
        Order order = order(new WishedLine("SKU-0001", 5));
        JsonNode answer = create(part(order, 6), "A");
        assertThat(answer.at("/userErrors/0/message").asString()).contains("quantity");
        assertThat(now(order)).isEqualTo(order);
        assertThat(shop.counters().sums().fulfillmentsRefused()).isEqualTo(1);
        assertThat(shop.ledger().after(0, 10))
                .extracting(entry -> entry.effect())
                .containsExactly(Effect.ORDER_PLACED, Effect.FULFILLMENT_REFUSED);
    }

    @Test
    void whatIsClosedHeldOrCancelledCannotBeShipped() {
        Order held = order(new WishedLine("SKU-0001", 1));
        new Changes(shop).hold(held.id(), "INCORRECT_ADDRESS", "asks for the flat");
        Order cancelled = order(new WishedLine("SKU-0001", 1));
        new Changes(shop).cancel(cancelled.id(), "CUSTOMER");
        Order shipped = order(new WishedLine("SKU-0001", 1));
        create(Map.of("fulfillmentOrderId", fulfillmentOrder(shipped)), "A");
        for (Order order : List.of(held, cancelled, shipped)) {
            JsonNode answer = create(Map.of("fulfillmentOrderId", fulfillmentOrder(order)), "B");
            assertThat(answer.at("/userErrors/0/message").asString()).contains("unfulfillable status");
        }
        new Changes(shop).release(held.id());
        assertThat(create(Map.of("fulfillmentOrderId", fulfillmentOrder(held)), "C")
                        .at("/userErrors")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void manyParcelsGoInOneRequestAndFailAlone() {
        Order first = order(new WishedLine("SKU-0001", 1));
        Order second = order(new WishedLine("SKU-0002", 1));
        JsonNode data = client.ask(
                        """
                        mutation($a: FulfillmentInput!, $b: FulfillmentInput!, $c: FulfillmentInput!) {
                          a: fulfillmentCreate(fulfillment: $a) { ...made }
                          b: fulfillmentCreate(fulfillment: $b) { ...made }
                          c: fulfillmentCreate(fulfillment: $c) { ...made }
                        }
                        fragment made on FulfillmentCreatePayload { fulfillment { id } userErrors { message } }""",
                        Map.of(
                                "a", whole(fulfillmentOrder(first)),
                                "b", whole("gid://shopify/FulfillmentOrder/1"),
                                "c", whole(fulfillmentOrder(second))))
                .path("data");
        assertThat(data.at("/a/fulfillment/id").asString()).startsWith("gid://shopify/Fulfillment/");
        assertThat(data.at("/b/fulfillment").isNull()).isTrue();
        assertThat(data.at("/b/userErrors/0/message").asString()).isEqualTo("Fulfillment order does not exist.");
        assertThat(data.at("/c/fulfillment/id").asString()).startsWith("gid://shopify/Fulfillment/");
    }

    @Test
    void trackingCanBeChangedLater() {
        Order order = order(new WishedLine("SKU-0001", 1));
        String id = create(Map.of("fulfillmentOrderId", fulfillmentOrder(order)), "OLD")
                .at("/fulfillment/id")
                .asString();
        client.ask("""
                mutation($id: ID!) { fulfillmentTrackingInfoUpdate(fulfillmentId: $id,
                  trackingInfoInput: { company: "UPS", numbers: ["NEW", "NEW2"] }) { userErrors { message } } }""", Map.of("id", id));
        assertThat(now(order).fulfillments().getFirst().tracking().numbers()).containsExactly("NEW", "NEW2");
    }

    private JsonNode create(Map<String, ?> lines, String number) {
        Map<String, ?> fulfillment = Map.of(
                "lineItemsByFulfillmentOrder",
                List.of(lines),
                "trackingInfo",
                Map.of("company", "UPS", "number", number));
        return client.ask(CREATE, Map.of("fulfillment", fulfillment)).at("/data/fulfillmentCreate");
    }

    private static Map<String, ?> whole(String fulfillmentOrder) {
        return Map.of("lineItemsByFulfillmentOrder", List.of(Map.of("fulfillmentOrderId", fulfillmentOrder)));
    }

    private static Map<String, ?> part(Order order, int units) {
        long line = order.fulfillmentOrders().getFirst().parts().getFirst().id();
        return Map.of(
                "fulfillmentOrderId",
                fulfillmentOrder(order),
                "fulfillmentOrderLineItems",
                List.of(Map.of("id", Gid.of("FulfillmentOrderLineItem", line), "quantity", units)));
    }
}
