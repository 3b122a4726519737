package dev.cartage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.cartage.spi.RemoteException.NoAnswer;
import dev.cartage.spi.RemoteException.Throttled;
import dev.cartage.spi.Wire;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.HttpExchange;
import dev.cartage.transport.HttpLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFaultProxyTest {
    private static final String ORDERS = "{\"orders\":[1,2,3]}";

    private final HttpExchange http =
            new HttpExchange(AddressGuard.allowing("127.0.0.0/8"), HttpLimits.usual(), InstantSource.system());
    private final AtomicInteger served = new AtomicInteger();
    private HttpServer shop;
    private HttpFaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", exchange -> {
            served.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders()
                    .set("X-Shop", exchange.getRequestHeaders().getFirst("X-Token"));
            exchange.sendResponseHeaders(200, ORDERS.length());
            exchange.getResponseBody().write(ORDERS.getBytes(UTF_8));
            exchange.close();
        });
        shop.start();
        proxy = HttpFaultProxy.before(
                URI.create("http://127.0.0.1:" + shop.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        proxy.close();
        shop.stop(0);
        http.close();
    }

    @Test
    void passesOnWhatIsNotToBeSpoiled() {
        var answer = post("/orders?page=1");

        assertThat(answer.body()).asString().isEqualTo(ORDERS);
        assertThat(answer.header("x-shop")).isEqualTo("t");
    }

    @Test
    void spoilsTheRequestThatItWasToldToSpoilAndNoOther() {
        proxy.spoil(2, "/orders", HttpFault.serverError());

        assertThat(post("/orders").status()).isEqualTo(200);
        assertThat(post("/stock").status()).isEqualTo(200);
        assertThat(post("/orders").status()).isEqualTo(500);
        assertThat(post("/orders").status()).isEqualTo(200);
        assertThat(served).as("the server never saw the spoiled one").hasValue(3);
    }

    @Test
    void asksToWait() {
        proxy.spoil(1, "/", HttpFault.tooManyRequests("3"));
        proxy.spoil(2, "/", HttpFault.tooManyRequests(""));

        assertThat(throttled().patience()).isEqualTo(Duration.ofSeconds(3));
        assertThat(throttled().patience()).isEqualTo(HttpLimits.usual().patience());
    }

    @Test
    void answersWithWhatIsNoData() {
        proxy.spoil(1, "/", HttpFault.htmlPage());
        proxy.spoil(2, "/", HttpFault.brokenJson());
        proxy.spoil(3, "/", new HttpFault.HalfAnswer());

        assertThat(post("/").body()).asString().startsWith("<!DOCTYPE html>");
        assertThat(post("/").body()).asString().startsWith("{\"data\"").doesNotEndWith("}");
        assertThat(post("/").body()).asString().isEqualTo(ORDERS.substring(0, ORDERS.length() / 2));
    }

    @Test
    void losesAnAnswerAfterTheServerDidItsWork() {
        proxy.spoil(1, "/", new HttpFault.LostAnswer());

        assertThat(noAnswer("line-broke", proxy.address()).mayHaveHappened()).isTrue();
        assertThat(served).hasValue(1);
    }

    @Test
    void aLineThatIsCutBehindTheRequestLosesTheAnswerToo() {
        try (var line = FaultProxy.before("127.0.0.1", shop.getAddress().getPort())) {
            line.set(Faults.loseNextAnswer());
            var address = URI.create("http://127.0.0.1:" + line.port());

            assertThat(noAnswer("line-broke", address).mayHaveHappened()).isTrue();
            assertThat(served).hasValue(1);
            assertThat(post(address).status()).as("once only").isEqualTo(200);
        }
    }

    @Test
    void aLineThatRefusesLosesNothing() {
        try (var line = FaultProxy.before("127.0.0.1", shop.getAddress().getPort())) {
            line.refuse();

            var address = URI.create("http://127.0.0.1:" + line.port());
            assertThat(noAnswer("connection-refused", address).mayHaveHappened())
                    .isFalse();
            assertThat(served).hasValue(0);
        }
    }

    @Test
    void anAnswerThatComesTooLateIsNoAnswer() {
        proxy.spoil(1, "/", new HttpFault.LateAnswer(Duration.ofSeconds(2)));
        var patience = Duration.ofMillis(300);
        var request = new Wire.Request("x", "GET", proxy.address(), Map.of("X-Token", "t"), new byte[0], 1, patience);

        var failure = catchThrowableOfType(NoAnswer.class, () -> http.send(request));

        assertThat(failure.problem().code()).isEqualTo("no-answer-in-time");
        assertThat(failure.mayHaveHappened()).isTrue();
    }

    private Throttled throttled() {
        return catchThrowableOfType(Throttled.class, () -> post("/"));
    }

    private NoAnswer noAnswer(String code, URI address) {
        var failure = catchThrowableOfType(NoAnswer.class, () -> post(address));
        assertThat(failure.problem().code()).isEqualTo(code);
        return failure;
    }

    private Wire.Answer post(String path) {
        return post(URI.create(proxy.address() + path));
    }

    private Wire.Answer post(URI address) {
        return http.send(Wire.Request.post("x", address, Map.of("X-Token", "t"), "{}".getBytes(UTF_8)));
    }
}
