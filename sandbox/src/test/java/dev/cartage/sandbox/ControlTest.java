package dev.cartage.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.control.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private SandboxServer server;

    @BeforeEach
    void start() throws IOException {
        server = SandboxServer.start(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aShopIsOpenedAndReachedByWhatTheAnswerSays() throws Exception {
        JsonNode shop = send("POST", "/control/shops", "{\"handle\": \"loom\", \"country\": \"GB\", \"products\": 3}");
        assertThat(shop.path("skus").size()).isEqualTo(3);
        StoreClient client = new StoreClient(
                URI.create(shop.path("address").asString()), shop.path("token").asString());
        assertThat(client.ask("{ shop { myshopifyDomain } }")
                        .at("/data/shop/myshopifyDomain")
                        .asString())
                .isEqualTo("loom.myshopify.com");
        assertThat(send("GET", "/control/shops", "").size()).isEqualTo(1);
        assertThat(send("POST", "/control/shops", "{\"handle\": \"loom\"}")
                        .path("error")
                        .asString())
                .contains("already");
    }

    @Test
    void ordersArePlacedEditedHeldAndCancelledAndTheTruthIsTold() throws Exception {
        send("POST", "/control/shops", "{\"handle\": \"loom\"}");
        JsonNode placed = send(
                "POST",
                "/control/shops/loom/orders",
                "{\"lines\": [{\"sku\": \"SKU-0002\", \"quantity\": 3}], \"note\": \"ring twice\"}");
        assertThat(placed.at("/orders/0/name").asString()).isEqualTo("#1001");
        String order = "/control/shops/loom/orders/1001";
        JsonNode edited =
                send("PATCH", order, "{\"lines\": [{\"sku\": \"SKU-0002\", \"quantity\": 1}], \"tags\": [\"vip\"]}");
        assertThat(edited.at("/lines/0/unfulfilled").asInt()).isEqualTo(1);
        assertThat(edited.at("/tags/0").asString()).isEqualTo("vip");
        assertThat(send("POST", order + "/hold", "{}")
                        .path("fulfillmentOrderStatus")
                        .asString())
                .isEqualTo("ON_HOLD");
        assertThat(send("POST", order + "/release", "")
                        .path("fulfillmentOrderStatus")
                        .asString())
                .isEqualTo("OPEN");
        assertThat(send("POST", order + "/cancel", "").path("cancelled").asBoolean())
                .isTrue();
        assertThat(send("GET", "/control/shops/loom/ledger?after=1", "").findValuesAsString("effect"))
                .containsExactly("ORDER_EDITED", "ORDER_EDITED", "ORDER_HELD", "ORDER_RELEASED", "ORDER_CANCELLED");
    }

    @Test
    void anAmazonAndAnUltraCartAreStartedAndCommandedLikeTheShops() throws Exception {
        JsonNode seller = send("POST", "/control/amazon", "{\"handle\": \"acme\"}");
        String order = send("POST", "/control/amazon/acme/orders", "{\"prime\": true}")
                .at("/orders/0")
                .asString();
        assertThat(send("POST", "/control/amazon/acme/orders/" + order + "/cancel", "")
                        .path("status")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(send("GET", "/control/amazon/acme/ledger", "").findValuesAsString("effect"))
                .containsExactly("ORDER_PLACED", "ORDER_CANCELLED");
        send("POST", "/control/faults", "{\"kind\": \"SERVER_ERROR\", \"shop\": \"acme\"}");
        assertThat(status(seller.path("server").asString() + "/sellers/v1/marketplaceParticipations"))
                .isEqualTo(500);

        JsonNode account = send("POST", "/control/ultracart", "");
        send("POST", "/control/ultracart/orders", "{\"count\": 2}");
        assertThat(send("GET", "/control/ultracart/orders", "").findValuesAsString("stage"))
                .containsExactly("Shipping Department", "Shipping Department");
        assertThat(status(account.path("server").asString() + "/order/orders")).isEqualTo(400);
    }

    private int status(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void manyOrdersArePlacedAtOnceAndCounted() throws Exception {
        send("POST", "/control/shops", "{\"handle\": \"loom\"}");
        send("POST", "/control/shops/loom/orders", "{\"count\": 500, \"averageLines\": 3, \"spreadSeconds\": 100}");
        JsonNode counters = send("GET", "/control/counters", "");
        assertThat(counters.at("/sums/placed").asInt()).isEqualTo(500);
        assertThat(counters.at("/fulfilledNever").asInt()).isEqualTo(500);
        assertThat(send("GET", "/control/shops/loom/orders?limit=7", "").size()).isEqualTo(7);
        assertThat(send("GET", "/control/process", "").path("cpuMicros").asLong())
                .isPositive();
    }

    @Test
    void stockIsCounted() throws Exception {
        send("POST", "/control/shops", "{\"handle\": \"loom\", \"products\": 1}");
        send("PUT", "/control/shops/loom/stock", "{\"sku\": \"SKU-0001\", \"available\": 12}");
        assertThat(send("GET", "/control/shops/loom/stock", "")
                        .at("/0/available")
                        .asInt())
                .isEqualTo(12);
    }

    @Test
    void faultsAreOrderedListedAndTakenBack() throws Exception {
        JsonNode ordered = send("POST", "/control/faults", "{\"kind\": \"html_page\", \"times\": -1}");
        assertThat(send("GET", "/control/faults", "").at("/0/fault/kind").asString())
                .isEqualTo("HTML_PAGE");
        assertThat(send("DELETE", "/control/faults/" + ordered.path("id").asInt(), "")
                        .path("removed")
                        .asBoolean())
                .isTrue();
        assertThat(send("GET", "/control/faults", "").isEmpty()).isTrue();
    }

    @Test
    void aWrongCommandIsAnsweredWithASentence() throws Exception {
        assertThat(send("GET", "/control/shops/nobody", "").path("error").asString())
                .isEqualTo("There is no shop nobody");
        assertThat(send("GET", "/control/nothing", "").path("error").asString()).contains("There is nothing");
        assertThat(send("POST", "/control/shops", "{").path("error").asString()).isNotBlank();
    }

    private JsonNode send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Json.MAPPER.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
