package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Signature;
import dev.cartage.spi.HookReceiver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hears of orders. UltraCart does not sign its messages but sends a user and password along; ours is made of the API key,
 * so that nobody has to enter another secret. A message is {@code {"events": [{"order_update": {"order_id": …}}]}}.
 */
final class Webhooks implements HookReceiver {
    private static final String USER = "cartage";
    private static final Map<String, List<String>> EVENTS = Map.of(
            "fulfillment", List.of("fulfillment_transmit", "fulfillment_hold"),
            "order", List.of("order_update", "order_reject", "order_refund", "order_stage_change", "order_delete"));
    private static final int MOST_EVENTS = 100;
    private static final int MOST_BYTES = 1_048_576;

    private final Api api;
    private final String password;

    Webhooks(Api api, UltraCartSettings settings) {
        this.api = api;
        this.password = Signature.hex(settings.apiKey().strip(), "webhook".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Hint hear(Map<String, String> headers, byte[] body) {
        byte[] both = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
        String expected = "Basic " + Base64.getEncoder().encodeToString(both);
        if (!Signature.same(expected, headers.getOrDefault("authorization", ""))) {
            return new Forged();
        }
        String id = firstOrder(body);
        return id.isEmpty() ? new Ignored() : new OrderChanged(id, "");
    }

    /** One order is enough: the hint wakes the flow, and the queue has the others. */
    private static String firstOrder(byte[] body) {
        return Json.list(Json.readable(body), "events").stream()
                .flatMap(event -> event.properties().stream())
                .map(event -> Json.text(event.getValue(), "order_id"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public void subscribe(URI address) {
        boolean present = api.read("webhooks", "/webhook/webhooks?_limit=200")
                .path("webhooks")
                .valueStream()
                .anyMatch(webhook -> isOurs(webhook, address));
        if (!present) {
            api.change("webhook insert", "POST", "/webhook/webhooks", webhook(address));
        }
    }

    private static boolean isOurs(JsonNode webhook, URI address) {
        return Json.text(webhook, "webhook_url").equals(address.toString())
                && !webhook.path("disabled").booleanValue(false);
    }

    private ObjectNode webhook(URI address) {
        ObjectNode webhook = Json.object()
                .put("webhook_url", address.toString())
                .put("authentication_type", "basic")
                .put("basic_username", USER)
                .put("basic_password", password)
                .put("api_version", "2017-03-01")
                .put("maximum_events", MOST_EVENTS)
                .put("maximum_size", MOST_BYTES)
                .put("compress_events", false);
        ArrayNode categories = webhook.putArray("event_categories");
        EVENTS.forEach((category, names) -> {
            ArrayNode events =
                    categories.addObject().put("event_category", category).putArray("events");
            names.forEach(name -> events.addObject()
                    .put("event_name", name)
                    .put("expansion", "")
                    .put("subscribed", true));
        });
        return webhook;
    }
}
