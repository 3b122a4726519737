package dev.cartage.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands before any HTTP server and spoils the exchanges that it is told to spoil. */
public final class HttpFaultProxy implements AutoCloseable {
    /** Headers of one connection, which are not passed on (RFC 9110, section 7.6.1), or set by the client itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "keep-alive", "transfer-encoding", "upgrade");

    private final URI target;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final List<PlannedFault> plan = new CopyOnWriteArrayList<>();

    private HttpFaultProxy(URI target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** @param target scheme, host and port of the server */
    public static HttpFaultProxy before(URI target) {
        return new HttpFaultProxy(target);
    }

    /** Where clients call instead of the server. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Spoils one exchange.
     *
     * @param nth the how-manieth from now, from 1, of the requests whose path and query contain {@code pathPart}
     */
    public void spoil(int nth, String pathPart, HttpFault fault) {
        plan.add(new PlannedFault(pathPart, nth, fault));
    }

    /** Forgets every plan. */
    public void heal() {
        plan.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            var due = plan.stream().filter(planned -> planned.isDueAt(path)).toList();
            plan.removeAll(due);
            if (due.isEmpty()) pass(exchange, forward(exchange));
            else spoil(exchange, due.getFirst().fault());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void spoil(HttpExchange exchange, HttpFault fault) throws IOException, InterruptedException {
        switch (fault) {
            case HttpFault.Answer answer -> {
                exchange.getRequestBody().readAllBytes();
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                send(exchange, answer.status(), answer.body().getBytes(StandardCharsets.UTF_8));
            }
            case HttpFault.HalfAnswer half -> {
                var answer = forward(exchange);
                copyHeaders(answer, exchange);
                send(exchange, answer.statusCode(), Arrays.copyOf(answer.body(), answer.body().length / 2));
            }
            case HttpFault.LostAnswer lost -> forward(exchange);
            case HttpFault.LateAnswer late -> {
                var answer = forward(exchange);
                Thread.sleep(late.delay());
                pass(exchange, answer);
            }
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException, InterruptedException {
        var body =
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
        var request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), body);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) values.forEach(value -> request.header(name, value));
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void pass(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        copyHeaders(answer, exchange);
        send(exchange, answer.statusCode(), answer.body());
    }

    private static void copyHeaders(HttpResponse<byte[]> answer, HttpExchange exchange) {
        answer.headers().map().forEach((name, values) -> {
            if (isPassedOn(name))
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
        });
    }

    private static boolean isPassedOn(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
