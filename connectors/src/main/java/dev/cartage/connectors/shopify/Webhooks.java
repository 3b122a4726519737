package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyConnector.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Signature;
import dev.cartage.connectors.support.Subscriptions;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.HookReceiver;
import dev.cartage.spi.RemoteException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

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
        // Of an edited order the message names its order one level deeper than the others.
        JsonNode said = Json.readable(body);
        JsonNode id = said.has("order_edit") ? Json.at(said, "order_edit.order_id") : said.path("id");
        boolean ofOrder = headers.getOrDefault("x-shopify-topic", "").startsWith("orders/") && id.isIntegralNumber();
        String message = headers.getOrDefault("x-shopify-webhook-id", headers.getOrDefault("x-shopify-event-id", ""));
        return ofOrder ? new OrderChanged(id.asString(), message) : new Ignored();
    }

    @Override
    public void subscribe(URI address) {
        String uri = address.toString();
        List<JsonNode> standing = api.all("webhooks", Map.of("topics", TOPICS), "webhookSubscriptions").stream()
                .filter(one -> Json.text(one, "uri").equals(uri))
                .toList();
        Subscriptions<JsonNode> repair =
                Subscriptions.repair(TOPICS, standing, one -> Json.text(one, "topic"), Webhooks::isWhole);
        Function<String, RemoteException> refusal =
                said -> PROBLEMS.trouble("webhook-refused", Map.of("address", uri, "said", said));
        api.require("webhook-delete", repair.surplus(), one -> Map.of("id", Json.text(one, "id")), refusal);
        api.require("webhook-create", repair.missing(), topic -> Map.of("topic", topic, "uri", uri), refusal);
    }

    private static boolean isWhole(JsonNode one) {
        return Json.text(one, "format").equals("JSON")
                && one.path("includeFields").isEmpty()
                && Json.text(one, "filter").isEmpty();
    }
}
