package dev.cartage.sandbox.shopify;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Receives webhooks. */
final class Callback implements AutoCloseable {
    private final HttpServer http;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    record Received(Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    Callback() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        http.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!refuse) {
                received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
            }
            exchange.sendResponseHeaders(refuse ? 503 : 200, -1);
            exchange.close();
        });
        http.start();
    }

    String uri() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/hooks";
    }

    List<Received> received() {
        return received;
    }

    List<Received> of(String topic) {
        return received.stream()
                .filter(one -> one.header("X-Shopify-Topic").equals(topic))
                .toList();
    }

    void refuseNext(int count) {
        refusals.set(count);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
