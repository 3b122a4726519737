package dev.cartage.connectors.shopify;

import dev.cartage.spi.HookReceiver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hears of changed orders. Shopify signs each message with the app's secret. */
final class Webhooks implements HookReceiver {
    static final List<String> TOPICS = List.of(
            "ORDERS_CREATE", "ORDERS_UPDATED", "ORDERS_PAID", "ORDERS_EDITED", "ORDERS_CANCELLED", "ORDERS_FULFILLED");

    private final AdminApi api;
    private final String secret;

    Webhooks(AdminApi api, ShopifySettings settings) {
        this.api = api;
        this.secret = settings.appSecret();
    }

    @Override
    public Hint hear(Map<String, String> headers, byte[] body) {
        if (secret.isEmpty() || !isSigned(headers.getOrDefault("x-shopify-hmac-sha256", ""), body)) {
            return new Forged();
        }
        String id = headers.getOrDefault("x-shopify-topic", "").startsWith("orders/") ? orderId(body) : "";
        String message = headers.getOrDefault("x-shopify-webhook-id", headers.getOrDefault("x-shopify-event-id", ""));
        return id.isEmpty() ? new Ignored() : new OrderChanged(id, message);
    }

    private boolean isSigned(String signature, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] expected = Base64.getEncoder().encode(mac.doFinal(body));
            // Takes the same time wherever the first difference stands.
            return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
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

    @Override
    public void subscribe(URI address) {
        Set<String> present = present(address.toString());
        List<ObjectNode> missing = TOPICS.stream()
                .filter(topic -> !present.contains(topic))
                .map(topic -> subscription(topic, address))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        for (AdminApi.Reply reply : api.change(Query.WEBHOOK_CREATE, missing)) {
            switch (reply) {
                case AdminApi.Reply.Failed failed -> throw failed.trouble();
                case AdminApi.Reply.Payload(JsonNode payload) -> {
                    String said = Outcomes.errors(payload);
                    if (!said.isEmpty()) {
                        throw Trouble.rejected(
                                "webhook-refused",
                                "Shopify will not send its messages to " + address + ": " + said,
                                "Make Cartage reachable from the internet by https, or rely on polling.");
                    }
                }
            }
        }
    }

    private Set<String> present(String address) {
        Set<String> present = new HashSet<>();
        ObjectNode variables = Json.object();
        TOPICS.forEach(variables.putArray("topics")::add);
        boolean more = true;
        while (more) {
            JsonNode page = api.ask(Query.WEBHOOKS, variables).path("webhookSubscriptions");
            page.path("nodes")
                    .valueStream()
                    .filter(one -> Json.text(one, "uri").equals(address))
                    .forEach(one -> present.add(Json.text(one, "topic")));
            more = page.path("pageInfo").path("hasNextPage").booleanValue(false);
            variables.put("after", Json.text(page.path("pageInfo"), "endCursor"));
        }
        return present;
    }

    private static ObjectNode subscription(String topic, URI address) {
        ObjectNode variables = Json.object().put("topic", topic);
        variables.putObject("subscription").put("uri", address.toString()).put("format", "JSON");
        return variables;
    }
}
