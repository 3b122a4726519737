package dev.cartage.hub.webhook;

import dev.cartage.hub.alert.Signature;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import dev.cartage.transport.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sends messages to programs, one a step. Each program has a lane of its own, so that a slow one holds up no other. */
public final class Deliverer implements LaneWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final DeliveryQueue queue;
    private final Webhooks webhooks;
    private final HttpExchange http;

    Deliverer(DeliveryQueue queue, Webhooks webhooks, HttpExchange http) {
        this.queue = queue;
        this.webhooks = webhooks;
        this.http = http;
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("webhook") && lane.work().equals(Deliveries.WORK);
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        var webhook = turn.lane().id();
        var address = webhooks.address(webhook);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        var delivery = queue.take(webhook, now);
        if (delivery.isEmpty()) {
            return queue.nextDue(webhook);
        }
        send(address.get(), delivery.get(), now);
        return Optional.of(now);
    }

    private void send(Webhooks.Address address, Delivery delivery, Instant now) {
        try {
            var status = http.send(request(address, delivery, now)).status();
            if (status >= 200 && status < 300) {
                queue.sent(delivery, status, now);
            } else {
                queue.failed(delivery, status, "Your program answered with status " + status + ".", status == GONE);
            }
        } catch (RemoteException failure) {
            queue.failed(delivery, 0, failure.problem().sentence(), false);
        }
    }

    private static Wire.Request request(Webhooks.Address address, Delivery delivery, Instant now) {
        var body = delivery.body().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers =
                new HashMap<>(Signature.headers(address.secret(), "msg_" + delivery.key(), now, body));
        headers.put("Content-Type", "application/json");
        return Wire.Request.post("webhook", address.address(), headers, body).within(PATIENCE);
    }
}
