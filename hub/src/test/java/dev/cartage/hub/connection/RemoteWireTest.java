package dev.cartage.hub.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.Connector.Kind;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Role;
import dev.cartage.spi.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteWireTest {
    private final Map<String, Wire> wires = new HashMap<>();
    private final Database database = TestDatabase.fresh();
    private final long acme = TestDatabase.account(database);
    private final TestConnections here = node("here");
    private final TestConnections there = node("there");
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private Store store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            var busy = exchange.getRequestURI().getPath().equals("/busy");
            var answer = "{\"access_token\":\"fresh-one\",\"echo\":\"s3cret\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "30");
            exchange.sendResponseHeaders(busy ? 429 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        store = Tenant.call(acme, () -> {
            var merchant = here.merchants().named("Acme").id();
            return here.stores()
                    .create(new NewPlace(merchant, "Mugs", "here", Map.of("shop", "acme", "token", "s3cret")));
        });
        Tenant.run(
                acme, () -> List.of(here, there).forEach(node -> node.remotes().store(store.id())));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        here.log().close();
        there.log().close();
    }

    @Test
    void nobodyCallsOutWithinATransaction() {
        Tenant.run(
                acme,
                () -> assertThatThrownBy(() ->
                                database.tx().run(jdbc -> wire(wires, "here").send(get("/orders"))))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("within a transaction"));
        assertThat(calls).hasValue(0);
    }

    @Test
    void whatIsSaidIsKeptWithoutSecrets() {
        Tenant.run(acme, () -> {
            wire(wires, "here").send(get("/orders?api_key=hidden&limit=5&shop=s3cret"));
            here.log().close();
            assertThat(here.log().newest(store.remote(), 10))
                    .singleElement()
                    .satisfies(said -> assertThat(said.toString())
                            .contains("GET http://127.0.0.1", "limit=5", "status=200", "echo")
                            .doesNotContain("hidden", "s3cret", "fresh-one"));
        });
        Tenant.run(
                TestDatabase.account(database),
                () -> assertThat(here.log().newest(store.remote(), 10)).isEmpty());
    }

    @Test
    void after429NoNodeCallsUntilThePauseIsOver() {
        Tenant.run(acme, () -> {
            wire(wires, "there").send(get("/orders"));
            assertThatThrownBy(() -> wire(wires, "here").send(get("/busy")))
                    .isInstanceOfSatisfying(
                            RemoteException.Throttled.class,
                            throttled -> assertThat(throttled.patience()).isEqualTo(Duration.ofSeconds(30)));
            assertThatThrownBy(() -> wire(wires, "here").send(get("/orders")))
                    .isInstanceOf(RemoteException.Throttled.class);
            var deadline = Instant.now().plus(Duration.ofSeconds(5));
            while (!throttled(wire(wires, "there"))) {
                assertThat(Instant.now()).isBefore(deadline);
                Thread.onSpinWait();
            }
        });
    }

    private boolean throttled(Wire wire) {
        try {
            wire.send(get("/orders"));
            return false;
        } catch (RemoteException.Throttled paused) {
            return true;
        }
    }

    private static Wire wire(Map<String, Wire> wires, String name) {
        return Objects.requireNonNull(wires.get(name));
    }

    private Wire.Request get(String path) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return Wire.Request.get("orders", address, Map.of());
    }

    private TestConnections node(String name) {
        return TestConnections.on(database, Clock.systemUTC(), new PaperConnector("here", Kind.STORE, session -> {
            wires.put(name, session.wire());
            return new Role[0];
        }));
    }
}
