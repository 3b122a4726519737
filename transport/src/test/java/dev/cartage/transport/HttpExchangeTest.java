package dev.cartage.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpExchangeTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), 1000, 8, Duration.ofSeconds(7));

    private final HttpExchange http = new HttpExchange(AddressGuard.allowing("127.0.0.0/8"), LIMITS, CLOCK);
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void carriesMethodHeadersAndBodyBothWays() {
        answering("/orders", exchange -> {
            var said = exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("X-Token") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.getResponseHeaders().add("X-Page", "1");
            exchange.getResponseHeaders().add("X-Page", "2");
            exchange.sendResponseHeaders(201, said.length());
            exchange.getResponseBody().write(said.getBytes(UTF_8));
        });

        var answer =
                http.send(Wire.Request.post("orders", at("/orders"), Map.of("X-Token", "t"), "{}".getBytes(UTF_8)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("x-page")).isEqualTo("1, 2");
        assertThat(answer.body()).asString().isEqualTo("POST t {}");
    }

    @Test
    void leavesErrorsAndRedirectsToTheConnector() {
        answering("/error", exchange -> exchange.sendResponseHeaders(500, -1));
        answering("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.2/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(http.send(get("/error")).status()).isEqualTo(500);
        assertThat(http.send(get("/moved")).status()).isEqualTo(302);
    }

    @Test
    void waitsAsLongAsTheRemoteAsks() {
        throttling("/seconds", "3");
        throttling("/fraction", "2.5");
        throttling("/date", "Sat, 21 Nov 2026 10:00:09 GMT");
        throttling("/past", "Sat, 21 Nov 2026 09:00:00 GMT");
        throttling("/nonsense", "soon");

        assertThat(patience("/seconds")).isEqualTo(Duration.ofSeconds(3));
        assertThat(patience("/fraction")).isEqualTo(Duration.ofMillis(2500));
        assertThat(patience("/date")).isEqualTo(Duration.ofSeconds(9));
        assertThat(patience("/past")).isZero();
        assertThat(patience("/nonsense")).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void knowsThatNothingHappenedWhereNobodyListens() throws IOException {
        URI nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }

        assertNoAnswer("connection-refused", false, Wire.Request.get("x", nobody, Map.of()));
        var unknown = URI.create("http://no-such-shop.invalid/");
        assertNoAnswer("host-unknown", false, Wire.Request.get("x", unknown, Map.of()));
    }

    @Test
    void doesNotKnowWhatHappenedWhenTheAnswerIsMissingOrLateOrTooLarge() {
        answering("/late", exchange -> sleepUntilStopped());
        answering("/cut", exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });
        answering("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[2000]);
        });

        var late = new Wire.Request("x", "GET", at("/late"), Map.of(), new byte[0], 1, Duration.ofMillis(200));
        assertNoAnswer("no-answer-in-time", true, late);
        assertNoAnswer("line-broke", true, get("/cut"));
        assertNoAnswer("answer-too-large", true, get("/large"));
    }

    @Test
    void callsNoAddressThatTheGuardForbids() {
        try (var guarded = new HttpExchange(AddressGuard.publicOnly(), LIMITS, CLOCK)) {
            for (var address : new String[] {
                at("/").toString(), "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://2130706433/"
            }) {
                assertThatThrownBy(() -> guarded.send(Wire.Request.get("x", URI.create(address), Map.of())))
                        .isInstanceOfSatisfying(
                                RemoteException.NotAuthorized.class,
                                refused -> assertThat(refused.problem().code()).isEqualTo("address-not-allowed"));
            }
        }
    }

    @Test
    void refusesWhatIsNoWebAddress() {
        for (var address : new String[] {"file:///etc/passwd", "http://user@127.0.0.1/", "https:///x", "shop"}) {
            assertThatThrownBy(() -> http.send(Wire.Request.get("x", URI.create(address), Map.of())))
                    .isInstanceOf(RemoteException.Rejected.class);
        }
    }

    private void assertNoAnswer(String code, boolean mayHaveHappened, Wire.Request request) {
        assertThatThrownBy(() -> http.send(request)).isInstanceOfSatisfying(RemoteException.NoAnswer.class, failure -> {
            assertThat(failure.problem().code()).isEqualTo(code);
            assertThat(failure.mayHaveHappened()).isEqualTo(mayHaveHappened);
        });
    }

    private Duration patience(String path) {
        try {
            http.send(get(path));
            throw new AssertionError("was not asked to wait");
        } catch (RemoteException.Throttled e) {
            return e.patience();
        }
    }

    private void throttling(String path, String retryAfter) {
        answering(path, exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            exchange.sendResponseHeaders(429, -1);
        });
    }

    private void answering(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void sleepUntilStopped() throws IOException {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Wire.Request get(String path) {
        return Wire.Request.get("x", at(path), Map.of());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
