package dev.cartage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program written for the old API sets up its merchants by changing nothing but the base address. */
class SetUpByApiTest {
    private static final String NESTED = """
            {"name": "My New Connection", "customer": {"company_name": "Pine & Co", "city": "Portland"},
             "store": {"adapter": {"shop": "pine", "token": "very-secret"}, "description": "Mugs", "name": "Pine Goods",
                       "platform": "paper_store"},
             "warehouse": {"adapter": {"shop": "bay", "token": "very-secret"}, "description": "Bayside",
                           "platform": "paper_warehouse"}}""";
    private static final Map<String, String> NESTED_FORM = Map.of(
            "name", "My New Connection",
            "customer[company_name]", "Pine & Co",
            "store[adapter][shop]", "pine",
            "store[adapter][token]", "very-secret",
            "store[name]", "Pine Goods",
            "store[platform]", "paper_store",
            "warehouse[adapter][shop]", "bay",
            "warehouse[adapter][token]", "very-secret",
            "warehouse[description]", "Bayside",
            "warehouse[platform]", "paper_warehouse");

    private final ApiClient client = ApiClient.of(Visitor.of(WebHub.shared()));
    private final ApiClient stranger = ApiClient.of(Visitor.of(WebHub.shared()));

    @Test
    void oneNestedPostMakesMerchantStoreWarehouseAndConnection() {
        connects(client.send("POST", "/connections", NESTED).body());
    }

    @Test
    void aFormBodyDoesTheSame() {
        connects(client.form("POST", "/connections", NESTED_FORM).body());
    }

    private void connects(String answer) {
        assertThat(answer).contains("\"enabled_at\":null").contains("\"locations\":[]");
        var made = client.read("/connections").get(0);
        var id = made.get("id").asString();
        assertThat(made.get("connection_type").asString()).isEqualTo("fulfillment");
        assertThat(client.read("/stores").get(0).get("customer_id")).isEqualTo(made.get("customer_id"));
        assertThat(client.get("/stores/" + made.get("store_id")).body())
                .contains("\"shop\":\"pine\"")
                .doesNotContain("very-secret");
        assertThat(client.read("/warehouses").get(0).get("description").asString())
                .isEqualTo("Bayside");

        assertThat(client.form("PATCH", "/connections/" + id, Map.of("enabled_at", "now"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.read("/connections/" + id).get("enabled_at").asString())
                .startsWith("20");
        assertThat(client.send("PATCH", "/connections/" + id, "{\"enabled_at\": null}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.read("/connections/" + id).get("enabled_at").isNull()).isTrue();
        assertThat(client.send("POST", "/connections/" + id + "/enable", "").statusCode())
                .isEqualTo(200);
        assertThat(client.read("/connections/" + id + "/channels").toString())
                .contains("\"type\":\"sales\"", "\"type\":\"inventory\"", "\"type\":\"shipments\"");
    }

    @Test
    void whatIsMissingOrWrongIsToldAndNothingOfItIsMade() {
        var wrong = client.send("POST", "/connections", NESTED.replace("paper_warehouse", "no_such_system"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(wrong.body()).contains("no_such_system");
        assertThat(client.get("/customers").body()).isEqualTo("[]");
        assertThat(client.send("POST", "/connections", "{\"name\": ").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anotherAccountsTokenFindsNothing() {
        var made = ApiClient.json(client.send("POST", "/connections", NESTED));
        for (var path : new String[] {
            "/connections/" + made.get("id"),
            "/connections/" + made.get("id") + "/channels",
            "/stores/" + made.get("store_id"),
            "/warehouses/" + made.get("warehouse_id"),
            "/customers/" + made.get("customer_id")
        }) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.send("PATCH", "/stores/" + made.get("store_id"), "{\"name\": \"Mine\"}")
                        .statusCode())
                .isEqualTo(404);
        var theft = "{\"name\": \"x\", \"customer_id\": %s, \"store_id\": %s, \"warehouse_id\": %s}"
                .formatted(made.get("customer_id"), made.get("store_id"), made.get("warehouse_id"));
        assertThat(stranger.send("POST", "/connections", theft).statusCode()).isEqualTo(404);
    }

    @Test
    void customersStoresAndWarehousesAreMadeAndChangedOneByOne() {
        var customer = ApiClient.json(client.send("POST", "/customers", "{\"company_name\":\"Oak\",\"street3\":null}"));
        var id = customer.get("id").asString();
        client.form("PATCH", "/customers/" + id, Map.of("city", "Bangor"));
        assertThat(client.get("/customers/" + id).body()).contains("\"city\":\"Bangor\"", "\"company_name\":\"Oak\"");
        var store = ApiClient.json(client.form(
                "POST",
                "/stores",
                Map.of(
                        "customer_id", id,
                        "name", "Oak Goods",
                        "platform", "paper_store",
                        "adapter[shop]", "oak",
                        "adapter[token]", "first")));
        var path = "/stores/" + store.get("id");
        assertThat(client.send(
                                "PATCH",
                                path,
                                "{\"adapter\": {\"token\": \"second\"}, \"url\": \"https://oak.example\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.get(path).body()).contains("https://oak.example", "\"shop\":\"oak\"");
    }

    @Test
    void aRepeatedRequestWithItsKeyDoesNothingTwice() {
        var first = client.send("POST", "/customers", "{\"company_name\":\"Elm\"}", "Idempotency-Key", "k1");
        var again = client.send("POST", "/customers", "{\"company_name\":\"Elm\"}", "Idempotency-Key", "k1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(client.read("/customers").size()).isEqualTo(1);
        var other = client.send("POST", "/customers", "{\"company_name\":\"Ash\"}", "Idempotency-Key", "k1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(stranger.send("POST", "/customers", "{\"company_name\":\"Elm\"}", "Idempotency-Key", "k1")
                        .headers()
                        .firstValue("Idempotent-Replayed"))
                .isEmpty();
    }
}
