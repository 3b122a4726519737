package dev.cartage.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.Eventually;
import dev.cartage.sandbox.Specs;
import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.fault.Fault;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.shopify.Callback.Received;
import dev.cartage.sandbox.shopify.store.Changes;
import dev.cartage.sandbox.shopify.store.Fulfillment.Tracking;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Parcels;
import dev.cartage.sandbox.shopify.store.Refusal;
import dev.cartage.sandbox.shopify.store.Wish;
import dev.cartage.sandbox.shopify.store.Wish.WishedLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebhooksTest extends StoreTest {
    private static final String SUBSCRIBE = """
            mutation($topic: WebhookSubscriptionTopic!, $uri: String!) {
              webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri, format: JSON }) {
                webhookSubscription { id topic endpoint { ... on WebhookHttpEndpoint { callbackUrl } } }
                userErrors { message } } }""";
    private Callback callback;

    @BeforeEach
    void listen() throws IOException {
        callback = new Callback();
    }

    @AfterEach
    void hangUp() {
        callback.close();
    }

    @Test
    void anOrderIsAnnouncedWithASignatureOfItsBody() throws Exception {
        subscribe("ORDERS_CREATE");
        Order order = order(new WishedLine("SKU-0001", 1));
        Received hook = await("orders/create", 1).getFirst();
        assertThat(hook.header("X-Shopify-Shop-Domain")).isEqualTo("lantern.myshopify.com");
        assertThat(hook.header("X-Shopify-Hmac-Sha256")).isEqualTo(signature(hook.body()));
        JsonNode body = Json.read(hook.body());
        assertThat(body.path("id").asLong()).isEqualTo(order.id());
        assertThat(body.at("/line_items/0/sku").asString()).isEqualTo("SKU-0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders/create",
                "orders/updated",
                "orders/paid",
                "orders/cancelled",
                "orders/edited",
                "orders/fulfilled",
                "orders/partially_fulfilled",
                "fulfillment_orders/order_routing_complete",
                "fulfillment_orders/placed_on_hold",
                "fulfillment_orders/hold_released",
                "inventory_levels/update"
            })
    void everyBodyFitsThePublishedSchema(String topic) throws Exception {
        JsonNode schema = Specs.json("shopify/webhook-schemas/" + topic + ".json");
        subscribe(topic.replace('/', '_').toUpperCase(java.util.Locale.ROOT));
        doEverything();
        for (Received hook : await(topic, 1)) {
            assertThat(JsonSchema.problems(schema, Json.read(hook.body()))).isEmpty();
        }
    }

    private void doEverything() throws Refusal {
        Changes changes = new Changes(shop);
        for (int count = 0; count < 25; count++) {
            shop.placing().place(Wish.any(shop.now()));
        }
        Order order = order(new WishedLine("SKU-0001", 3), new WishedLine("SKU-0002", 1));
        changes.hold(order.id(), "OTHER", "wait");
        changes.release(order.id());
        changes.quantity(order.id(), "SKU-0001", 2);
        long part = order.fulfillmentOrders().getFirst().id();
        Tracking tracking = new Tracking("UPS", List.of("1Z"), List.of("https://example.com/track/1Z"));
        new Parcels(shop)
                .create(
                        List.of(new Parcels.Request(
                                part, Map.of(order.lines().getFirst().id(), 1))),
                        tracking);
        new Parcels(shop).create(List.of(new Parcels.Request(part, Map.of())), Tracking.NONE);
        changes.cancel(order(new WishedLine("SKU-0003", 1)).id(), "FRAUD");
        shop.stockTaking()
                .count(
                        shop.catalogue().bySku("SKU-0004").orElseThrow().itemId(),
                        shop.locations().getFirst().id(),
                        5);
    }

    @Test
    void webhooksAreDuplicatedAndDroppedOnCommand() throws Exception {
        subscribe("ORDERS_CREATE");
        server.faults().add(Fault.once(Kind.WEBHOOK_DROPPED, "", "ORDERS_CREATE"));
        Order dropped = order(new WishedLine("SKU-0001", 1));
        server.faults().add(Fault.once(Kind.WEBHOOK_DUPLICATED, "", "ORDERS_CREATE"));
        order(new WishedLine("SKU-0001", 1));
        List<Received> hooks = await("orders/create", 2);
        assertThat(hooks)
                .extracting(hook -> hook.header("X-Shopify-Webhook-Id"))
                .containsOnly(hooks.getFirst().header("X-Shopify-Webhook-Id"));
        assertThat(hooks).noneMatch(hook -> Json.read(hook.body()).path("id").asLong() == dropped.id());
    }

    @Test
    void aRefusedWebhookIsTriedAgain() throws Exception {
        subscribe("ORDERS_CREATE");
        callback.refuseNext(1);
        order(new WishedLine("SKU-0001", 1));
        await("orders/create", 1);
        Eventually.holds(
                "delivery in the ledger",
                () -> shop.ledger().after(0, 100).stream()
                        .anyMatch(entry -> entry.effect() == Effect.WEBHOOK_DELIVERED));
    }

    @Test
    void aSubscriptionIsListedOnceAndCanBeDeleted() {
        String id = subscribe("ORDERS_UPDATED");
        JsonNode again = client.ask(SUBSCRIBE, Map.of("topic", "ORDERS_UPDATED", "uri", callback.uri()));
        assertThat(again.at("/data/webhookSubscriptionCreate/userErrors/0/message")
                        .asString())
                .contains("already been taken");
        String list = "{ webhookSubscriptions(first: 5, topics: [ORDERS_UPDATED]) { nodes { id uri } } }";
        assertThat(client.ask(list).at("/data/webhookSubscriptions/nodes").size())
                .isEqualTo(1);
        client.ask(
                "mutation($id: ID!) { webhookSubscriptionDelete(id: $id) { deletedWebhookSubscriptionId } }",
                Map.of("id", id));
        assertThat(client.ask(list).at("/data/webhookSubscriptions/nodes").isEmpty())
                .isTrue();
    }

    private String subscribe(String topic) {
        JsonNode made = client.ask(SUBSCRIBE, Map.of("topic", topic, "uri", callback.uri()))
                .at("/data/webhookSubscriptionCreate/webhookSubscription");
        assertThat(made.at("/endpoint/callbackUrl").asString()).isEqualTo(callback.uri());
        return made.path("id").asString();
    }

    private List<Received> await(String topic, int count) throws InterruptedException {
        Eventually.holds(count + " of " + topic, () -> callback.of(topic).size() >= count);
        return callback.of(topic);
    }

    private String signature(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(shop.settings().secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }
}
