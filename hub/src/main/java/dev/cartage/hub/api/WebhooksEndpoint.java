package dev.cartage.hub.api;

import dev.cartage.hub.webhook.Deliveries;
import dev.cartage.hub.webhook.Delivery;
import dev.cartage.hub.webhook.Webhook;
import dev.cartage.hub.webhook.WebhookEvent;
import dev.cartage.hub.webhook.Webhooks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/webhooks}: programs that are told of events, and what they were told. */
@RestController
@RequestMapping("/api/webhooks")
class WebhooksEndpoint {
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhooksEndpoint(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @GetMapping
    Map<String, Object> all() {
        return Map.of(
                "webhooks", webhooks.all().stream().map(WebhooksEndpoint::show).toList());
    }

    @GetMapping("/{id}")
    Map<String, Object> one(@PathVariable long id) {
        return show(require(id));
    }

    private Webhook require(long id) {
        return webhooks.find(id).orElseThrow(() -> new NoSuchThing("There is no webhook " + id + "."));
    }

    private static Map<String, Object> show(Webhook webhook) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", webhook.id());
        shown.put("host", webhook.shown());
        shown.put(
                "events",
                webhook.events().stream().map(WebhookEvent::type).sorted().toList());
        shown.put("created_at", webhook.createdAt().toString());
        return shown;
    }

    /** The answer holds the secret with which messages are signed; it is told only here. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> create(Body body) {
        var made = webhooks.add(body.required("url"), events(body.texts("events")));
        Map<String, Object> shown = show(made.webhook());
        shown.put("secret", made.secret());
        return shown;
    }

    private static Set<WebhookEvent> events(List<String> types) {
        return types.stream()
                .map(type -> WebhookEvent.of(type.strip())
                        .filter(event -> event != WebhookEvent.TEST)
                        .orElseThrow(() -> new BadRequest("There is no event “" + type + "”.")))
                .collect(Collectors.toSet());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        webhooks.remove(require(id).id());
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(@PathVariable long id) {
        deliveries.test(require(id).id());
    }

    @GetMapping("/{id}/deliveries")
    Map<String, Object> deliveries(@PathVariable long id, @RequestParam Map<String, String> asked) {
        var paging = Paging.of(asked);
        var rows = deliveries.of(require(id).id(), paging.before(), paging.rows());
        return paging.answer("deliveries", rows, WebhooksEndpoint::show, Delivery::id);
    }

    private static Map<String, @Nullable Object> show(Delivery delivery) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", delivery.id());
        shown.put("webhook_id", "msg_" + delivery.key());
        shown.put("event", delivery.event());
        shown.put("state", delivery.status());
        shown.put("attempts", delivery.attempts());
        shown.put("created_at", delivery.writtenAt().toString());
        shown.put("sent_at", delivery.sentAt().map(Object::toString).orElse(null));
        shown.put("answer", delivery.answer());
        shown.put("problem", delivery.problem());
        return shown;
    }

    @PostMapping("/{id}/deliveries/{delivery}/resend")
    Map<String, @Nullable Object> resend(@PathVariable long id, @PathVariable long delivery) {
        return show(deliveries
                .resend(require(id).id(), delivery)
                .orElseThrow(() -> new NoSuchThing("There is no delivery " + delivery + ".")));
    }
}
