package dev.cartage.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Wish.WishedLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StockTest extends StoreTest {
    private static final String SET = """
            mutation($input: InventorySetQuantitiesInput!, $key: String!) {
              inventorySetQuantities(input: $input) @idempotent(key: $key) {
                inventoryAdjustmentGroup { id changes { name delta quantityAfterChange } }
                userErrors { code field message }
              }
            }""";

    @Test
    void aSkuLeadsToItsItemAndItsLevels() {
        JsonNode item = client.ask("""
                        { inventoryItems(first: 5, query: "sku:'SKU-0003'") { nodes { id sku
                          inventoryLevels(first: 5) { nodes { location { id }
                            quantities(names: ["available", "on_hand"]) { name quantity } } } } } }""").at("/data/inventoryItems/nodes/0");
        assertThat(item.at("/sku").asString()).isEqualTo("SKU-0003");
        assertThat(item.at("/inventoryLevels/nodes/0/quantities/0/quantity").asInt())
                .isEqualTo(1_000);
    }

    @Test
    void theSameKeyIsAppliedOnceAndAnswersTheSame() {
        JsonNode first = set("key-1", 70, null);
        order(new WishedLine("SKU-0001", 4));
        JsonNode again = set("key-1", 70, null);
        assertThat(again).isEqualTo(first);
        assertThat(available()).isEqualTo(66);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        set("key-1", 70, null);
        assertThat(set("key-1", 71, null).at("/userErrors/0/code").asString())
                .isEqualTo("IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
        assertThat(available()).isEqualTo(70);
    }

    @Test
    void aStaleExpectationIsRefused() {
        assertThat(set("key-1", 70, 999).at("/userErrors/0/code").asString()).isEqualTo("CHANGE_FROM_QUANTITY_STALE");
        assertThat(set("key-2", 70, 1_000).at("/userErrors").isEmpty()).isTrue();
    }

    @Test
    void theKeyAndTheExpectationAreMandatory() {
        String noKey = SET.replace(" @idempotent(key: $key)", "").replace(", $key: String!", "");
        assertThat(client.ask(noKey, Map.of("input", input(line(70, null))))
                        .at("/errors/0/message")
                        .asString())
                .contains("@idempotent");
        Map<String, @Nullable Object> line = line(70, null);
        line.remove("changeFromQuantity");
        assertThat(client.ask(SET, Map.of("input", input(line), "key", "key-1"))
                        .at("/errors/0/message")
                        .asString())
                .contains("changeFromQuantity");
        assertThat(available()).isEqualTo(1_000);
    }

    @Test
    void anItemMustBeActivatedAtALocationFirst() {
        Map<String, @Nullable Object> line = line(5, null);
        line.put("locationId", Gid.of("Location", shop.locations().getLast().id()));
        Map<String, ?> variables = Map.of("input", input(line), "key", "key-1");
        assertThat(client.ask(SET, variables)
                        .at("/data/inventorySetQuantities/userErrors/0/code")
                        .asString())
                .isEqualTo("ITEM_NOT_STOCKED_AT_LOCATION");
        client.ask(
                """
                mutation($item: ID!, $place: ID!) {
                  inventoryActivate(inventoryItemId: $item, locationId: $place) @idempotent(key: "a") {
                    inventoryLevel { id } userErrors { message } } }""",
                Map.of(
                        "item",
                        String.valueOf(line.get("inventoryItemId")),
                        "place",
                        String.valueOf(line.get("locationId"))));
        assertThat(client.ask(SET, Map.of("input", input(line), "key", "key-2"))
                        .at("/data/inventorySetQuantities/userErrors")
                        .isEmpty())
                .isTrue();
    }

    private JsonNode set(String key, int quantity, @Nullable Integer expected) {
        return client.ask(SET, Map.of("input", input(line(quantity, expected)), "key", key))
                .at("/data/inventorySetQuantities");
    }

    private static Map<String, ?> input(Map<String, @Nullable Object> line) {
        return Map.of("name", "available", "reason", "correction", "quantities", List.of(line));
    }

    private Map<String, @Nullable Object> line(int quantity, @Nullable Integer expected) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("inventoryItemId", Gid.of("InventoryItem", item()));
        line.put("locationId", Gid.of("Location", shop.locations().getFirst().id()));
        line.put("quantity", quantity);
        line.put("changeFromQuantity", expected);
        return line;
    }

    private long item() {
        return shop.catalogue().bySku("SKU-0001").orElseThrow().itemId();
    }

    private int available() {
        return shop.stock()
                .find(item(), shop.locations().getFirst().id())
                .orElseThrow()
                .available();
    }
}
