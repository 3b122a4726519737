package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.cartage.spi.HookReceiver;
import dev.cartage.spi.HookReceiver.Forged;
import dev.cartage.spi.HookReceiver.Ignored;
import dev.cartage.spi.HookReceiver.OrderChanged;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WebhooksTest extends SandboxTest {
    private record Message(Map<String, String> headers, byte[] body) {}

    private HookReceiver receiver() {
        return session.role(HookReceiver.class);
    }

    /** What the sandbox posts when an order is placed. */
    private Message posted() throws IOException, InterruptedException {
        BlockingQueue<Message> received = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            received.add(new Message(headers, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            receiver()
                    .subscribe(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook"));
            place(1);
            Message first = received.poll(10, TimeUnit.SECONDS);
            assertThat(first).as("a webhook came within 10 s").isNotNull();
            return java.util.Objects.requireNonNull(first);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void hearsWhichOrderChanged() throws Exception {
        Message message = posted();

        assertThat(receiver().hear(message.headers(), message.body()))
                .isInstanceOfSatisfying(OrderChanged.class, changed -> {
                    assertThat(store.order(changed.externalId())).isNotNull();
                    assertThat(changed.messageId()).isNotBlank();
                });
    }

    @Test
    void refusesAMessageThatWasChangedOrNotSigned() throws Exception {
        Message message = posted();
        byte[] changed = message.body().clone();
        changed[changed.length - 2] ^= 1;

        assertThat(receiver().hear(message.headers(), changed)).isEqualTo(new Forged());
        assertThat(receiver().hear(Map.of("x-shopify-topic", "orders/create"), message.body()))
                .isEqualTo(new Forged());
    }

    @Test
    void ignoresOtherTopics() throws Exception {
        Message message = posted();
        Map<String, String> headers = new HashMap<>(message.headers());
        headers.put("x-shopify-topic", "inventory_levels/update");

        assertThat(receiver().hear(headers, message.body())).isEqualTo(new Ignored());
    }

    @Test
    void withoutASecretEveryMessageIsForged() {
        HookReceiver unarmed = session.rolesWithWrongCredentials().require(HookReceiver.class);

        assertThat(unarmed.hear(Map.of(), "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Forged());
    }

    @Test
    void subscribesOnceAndRepairsWhatIsMissing() throws Exception {
        URI address = URI.create("https://hub.example.com/hooks/abc");
        receiver().subscribe(address);
        receiver().subscribe(address);
        assertThat(store.shop().subscriptions().all()).hasSameSizeAs(Webhooks.TOPICS);

        store.shop().unsubscribe(store.shop().subscriptions().all().getFirst().id());
        receiver().subscribe(address);
        assertThat(store.shop().subscriptions().all()).hasSameSizeAs(Webhooks.TOPICS);
    }
}
