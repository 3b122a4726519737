package dev.cartage.sandbox.shopify.webhook;

import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.Subscriptions.Subscription;
import dev.cartage.sandbox.shopify.store.Watcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Posts webhooks, each on its own thread and so in no order, as Shopify does. An answer other than 2xx within 5 s is
 * tried again up to 4 times, after 1, 2, 4 and 8 s.
 */
public final class Deliveries implements Watcher, AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final Semaphore atOnce = new Semaphore(64);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Faults faults;

    public Deliveries(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void happened(Shop shop, String topic, Object subject) {
        List<Subscription> subscriptions = shop.subscriptions().to(topic);
        if (subscriptions.isEmpty() || faults.strikes(Kind.WEBHOOK_DROPPED, shop.handle(), List.of(topic))) {
            return;
        }
        byte[] body = Json.bytes(Payloads.of(shop, subject));
        String event = UUID.randomUUID().toString();
        int copies = faults.strikes(Kind.WEBHOOK_DUPLICATED, shop.handle(), List.of(topic)) ? 2 : 1;
        long delay = faults.strike(Kind.WEBHOOK_DELAYED, shop.handle(), List.of(topic))
                .orElse(0);
        for (Subscription subscription : subscriptions) {
            HttpRequest request = request(shop, subscription, body, event);
            for (int copy = 0; copy < copies; copy++) {
                start(shop, topic, request, delay);
            }
        }
    }

    private void start(Shop shop, String topic, HttpRequest request, long delay) {
        try {
            threads.execute(() -> deliver(shop, topic, request, delay));
        } catch (RejectedExecutionException closed) {
            shop.record(Effect.WEBHOOK_FAILED, request.uri().toString(), topic);
        }
    }

    private static HttpRequest request(Shop shop, Subscription subscription, byte[] body, String event) {
        return HttpRequest.newBuilder(URI.create(subscription.uri()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Shopify-Topic", restTopic(subscription.topic()))
                .header("X-Shopify-Shop-Domain", shop.domain())
                .header("X-Shopify-API-Version", "2026-07")
                .header("X-Shopify-Webhook-Id", UUID.randomUUID().toString())
                .header("X-Shopify-Event-Id", event)
                .header("X-Shopify-Triggered-At", shop.now().toString())
                .header(
                        "X-Shopify-Hmac-Sha256",
                        Signature.of(body, shop.settings().secret()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** ORDERS_CREATE is {@code orders/create} on the wire. */
    static String restTopic(String topic) {
        String small = topic.toLowerCase(Locale.ROOT);
        for (String subject : List.of("fulfillment_orders", "inventory_levels", "orders", "app")) {
            if (small.startsWith(subject + "_")) {
                return subject + "/" + small.substring(subject.length() + 1);
            }
        }
        return small;
    }

    private void deliver(Shop shop, String topic, HttpRequest request, long delay) {
        try {
            Thread.sleep(delay);
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (accepted(request)) {
                    shop.record(Effect.WEBHOOK_DELIVERED, request.uri().toString(), topic);
                    return;
                }
                Thread.sleep(attempt == ATTEMPTS ? 0 : 500L << attempt);
            }
            shop.record(Effect.WEBHOOK_FAILED, request.uri().toString(), topic);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean accepted(HttpRequest request) throws InterruptedException {
        atOnce.acquire();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException unreachable) {
            return false;
        } finally {
            atOnce.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
