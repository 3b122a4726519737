package dev.cartage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.alert.Receiver;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A program brings and cancels orders, once each, and hears what becomes of them by signed webhooks. */
class TellingByApiTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final ApiClient client = ApiClient.of(visitor);
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static void await(String what, BooleanSupplier condition) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    private JsonNode webhook(String events) {
        var made = client.send(
                "POST", "/webhooks", "{\"url\": \"" + receiver.address() + "\", \"events\": [" + events + "]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return ApiClient.json(made);
    }

    private HttpResponse<String> place(String number, String key) {
        return client.send("POST", "/orders", """
                {"store_id": "Pine Goods", "external_display_id": "%s", "customer_email": "ada@example.com",
                 "shipping_address": {"name": "Ada Whitcombe", "street1": "12 Harbor Street", "city": "Portland",
                                      "state": "ME", "zipcode": "04101", "country": "US"},
                 "order_lines": [{"sku": "MUG-RED", "name": "Mug", "qty_ordered": 2, "unit_price": "12.50"}]}
                """.formatted(number), "Idempotency-Key", key);
    }

    private JsonNode found(String query) {
        return client.read("/orders?" + query).get("orders");
    }

    @Test
    void anOrderComesInOnceHoweverOftenItIsSentAndItsWebhookCanBeChecked() {
        long connection = visitor.connect("Pine Goods", "Bayside");
        Tenant.run(visitor.account(), () -> hub.part(Connections.class).enable(connection));
        var secret = webhook("\"order.imported\"").get("secret").asString();
        var placed = place("TEL-1", "k1");
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(202);
        assertThat(place("TEL-1", "k1").body()).isEqualTo(placed.body());
        var external = ApiClient.json(placed).get("external_id").asString();

        await("the order is told of", () -> !receiver.received.isEmpty());
        var order = found("external_id=" + external).get(0);
        assertThat(order.get("external_display_id").asString()).isEqualTo("TEL-1");
        assertThat(order.get("customer_email").asString()).isEqualTo("ada@example.com");
        assertThat(order.get("shipping_address").get("city").asString()).isEqualTo("Portland");
        assertThat(found("external_display_id=TEL-1").size()).isEqualTo(1);
        assertThat(receiver.received).hasSize(1);
        assertThat(receiver.received.getFirst().isSignedWith(secret)).isTrue();
        assertThat(receiver.received.getFirst().body())
                .contains(
                        "\"type\": \"order.imported\"",
                        "\"order_id\": " + order.get("id").asLong());

        var path = "/orders/" + order.get("id").asLong() + "/cancel";
        assertThat(client.send("POST", path, "").statusCode()).isEqualTo(202);
        await("canceled", () -> found("state=canceled").size() == 1);
        assertThat(client.send("POST", path, "").statusCode())
                .as("canceled already")
                .isEqualTo(422);
    }

    @Test
    void whatIsNoOrderIsRefusedWithTheReason() {
        visitor.connect("Pine Goods", "Bayside");
        for (var wrong : List.of(
                "{\"store_id\": \"Pine Goods\", \"external_display_id\": \"1\"}",
                "{\"store_id\": \"Pine Goods\", \"external_display_id\": \"1\","
                        + " \"order_lines\": [{\"sku\": \"MUG\", \"qty_ordered\": \"many\"}]}")) {
            assertThat(client.send("POST", "/orders", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(client.send("POST", "/orders", "{\"store_id\": \"Elm\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void deliveriesAreListedAndSentAgainUnderTheSameId() {
        var id = webhook("\"order.closed\"").get("id").asLong();
        receiver.answers.add(500);
        assertThat(client.send("POST", "/webhooks/" + id + "/test", "").statusCode())
                .isEqualTo(202);
        await(
                "refused once",
                () -> deliveries(id).size() == 1
                        && deliveries(id).get(0).get("answer").asInt() == 500);
        var delivery = deliveries(id).get(0);
        client.send(
                "POST", "/webhooks/" + id + "/deliveries/" + delivery.get("id").asLong() + "/resend", "");
        await("sent", () -> deliveries(id).get(0).get("state").asString().equals("sent"));
        assertThat(receiver.received)
                .hasSize(2)
                .extracting(Receiver.Received::id)
                .containsOnly(delivery.get("webhook_id").asString());
        assertThat(receiver.received.get(0).body())
                .isEqualTo(receiver.received.get(1).body());
        assertThat(client.send("DELETE", "/webhooks/" + id, "").statusCode()).isEqualTo(204);
        assertThat(client.get("/webhooks/" + id).statusCode()).isEqualTo(404);
    }

    private JsonNode deliveries(long webhook) {
        return client.read("/webhooks/" + webhook + "/deliveries").get("deliveries");
    }
}
