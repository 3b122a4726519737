package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyDialect.SHOPIFY;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Signature;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.HookReceiver;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hears of changed orders. Shopify signs each message with the app's secret.
 *
 * @param secret "" hears nothing
 */
record Webhooks(GraphQl api, String secret) implements HookReceiver {
    static final List<String> TOPICS = List.of(
            "ORDERS_CREATE", "ORDERS_UPDATED", "ORDERS_PAID", "ORDERS_EDITED", "ORDERS_CANCELLED", "ORDERS_FULFILLED");

    @Override
    public Hint hear(Map<String, String> headers, byte[] body) {
        String signature = headers.getOrDefault("x-shopify-hmac-sha256", "");
        if (secret.isEmpty() || !Signature.same(Signature.base64(secret, body), signature)) {
            return new Forged();
        }
        String id = headers.getOrDefault("x-shopify-topic", "").startsWith("orders/") ? orderId(body) : "";
        String message = headers.getOrDefault("x-shopify-webhook-id", headers.getOrDefault("x-shopify-event-id", ""));
        return id.isEmpty() ? new Ignored() : new OrderChanged(id, message);
    }

    /** {@code orders/edited} names its order one level deeper than the others. */
    private static String orderId(byte[] body) {
        try {
            JsonNode message = Json.MAPPER.readTree(body);
            JsonNode id = message.has("order_edit") ? message.path("order_edit").path("order_id") : message.path("id");
            return id.isIntegralNumber() ? id.asString() : "";
        } catch (JacksonException notForUs) {
            return "";
        }
    }

    /** Makes what is missing, once for each topic, and removes what stands twice or would leave messages out. */
    @Override
    public void subscribe(URI address) {
        ObjectNode variables = Json.object();
        TOPICS.forEach(variables.putArray("topics")::add);
        Set<String> missing = new HashSet<>(TOPICS);
        List<ObjectNode> broken = api.all(Query.WEBHOOKS, variables, "webhookSubscriptions").stream()
                .filter(one -> Json.text(one, "uri").equals(address.toString()))
                .filter(one -> !isWhole(one) || !missing.remove(Json.text(one, "topic")))
                .map(one -> Json.object().put("id", Json.text(one, "id")))
                .toList();
        change(Query.WEBHOOK_DELETE, broken, address);
        change(
                Query.WEBHOOK_CREATE,
                TOPICS.stream()
                        .filter(missing::contains)
                        .map(topic -> subscription(topic, address))
                        .toList(),
                address);
    }

    private static boolean isWhole(JsonNode one) {
        return Json.text(one, "format").equals("JSON")
                && one.path("includeFields").isEmpty()
                && Json.text(one, "filter").isEmpty();
    }

    private void change(Question question, List<ObjectNode> items, URI address) {
        for (Reply reply : api.change(question, items)) {
            switch (reply) {
                case Reply.Failed failed -> throw failed.trouble();
                case Reply.Payload(JsonNode payload) -> {
                    String said = Reply.errors(payload);
                    if (!said.isEmpty()) {
                        throw SHOPIFY.rejected(
                                "webhook-refused",
                                "Shopify will not send its messages to " + address + ": " + said,
                                "Make Cartage reachable from the internet by https, or rely on polling.");
                    }
                }
            }
        }
    }

    private static ObjectNode subscription(String topic, URI address) {
        ObjectNode variables = Json.object().put("topic", topic);
        variables.putObject("subscription").put("uri", address.toString()).put("format", "JSON");
        return variables;
    }
}
