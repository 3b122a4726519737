package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions that somebody changed, as a shop lists them. */
class WebhookRepairTest {
    private static final String ADDRESS = "https://hub.example.com/hooks/abc";

    private final List<JsonNode> changes = new ArrayList<>();
    private final ArrayNode standing = Json.MAPPER.createArrayNode();

    private Wire.Answer answer(Wire.Request request) {
        JsonNode asked = Json.MAPPER.readTree(request.body());
        ObjectNode data = Json.object();
        if (request.operation().equals("webhooks")) {
            data.putObject("webhookSubscriptions").set("nodes", standing);
        } else {
            changes.add(asked.path("variables"));
            for (int i = 0; i < asked.path("variables").size(); i++) {
                data.putObject("item" + i);
            }
        }
        ObjectNode root = Json.object();
        root.set("data", data);
        return new Wire.Answer(200, Map.of(), Json.bytes(root));
    }

    private void stands(String id, String topic, String uri, String field) {
        ObjectNode one = standing.addObject().put("id", id).put("topic", topic).put("uri", uri);
        one.put("format", "JSON").putNull("filter").putArray("includeFields");
        if (!field.isEmpty()) {
            one.withArray("includeFields").add(field);
        }
    }

    private void subscribe() {
        ShopifySettings settings = Samples.settings("acme", "t", "", "");
        GraphQl api = new GraphQl(this::answer, AccessToken.fixed("t"), ShopifyConnector.dialect(settings));
        new Webhooks(api, "s").subscribe(URI.create(ADDRESS));
    }

    @Test
    void whatIsWholeStays() {
        Webhooks.TOPICS.forEach(topic -> stands("gid://x/W/" + topic, topic, ADDRESS, ""));
        subscribe();

        assertThat(changes).isEmpty();
    }

    @Test
    void oneThatLeavesFieldsOutIsReplacedAndOnesOfOthersAreNotTouched() {
        Webhooks.TOPICS.forEach(
                topic -> stands("gid://x/W/" + topic, topic, ADDRESS, topic.equals("ORDERS_PAID") ? "id" : ""));
        stands("gid://x/W/other", "ORDERS_PAID", "https://other.example.com/", "");
        subscribe();

        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().path("id0").stringValue()).isEqualTo("gid://x/W/ORDERS_PAID");
        assertThat(changes.getLast().path("topic0").stringValue()).isEqualTo("ORDERS_PAID");
    }
}
