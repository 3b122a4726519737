package dev.cartage.sandbox.shopify.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.shopify.Market;
import dev.cartage.sandbox.shopify.api.Executor.Query;
import dev.cartage.sandbox.shopify.store.Shop;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code POST /{shop}/admin/api/{version}/graphql.json}, with the faults that were ordered. */
public final class Endpoint implements HttpHandler {
    private static final Answer NOT_FOUND = Answer.json(404, Map.of("errors", "Not Found"));
    private static final Answer UNAUTHORIZED = Answer.json(
            401, Map.of("errors", "[API] Invalid API key or access token (unrecognized login or wrong password)"));
    private static final List<Kind> ENDINGS = List.of(Kind.ANSWER_LOST, Kind.TRUNCATED);
    private final Executor executor = new Executor();
    private final BulkFiles files = new BulkFiles(executor);
    private final Market market;
    private final Faults faults;
    private final LongAdder requests = new LongAdder();

    public Endpoint(Market market, Faults faults) {
        this.market = market;
        this.faults = faults;
    }

    /** Requests that came so far, refused ones too. */
    public long requests() {
        return requests.sum();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        requests.increment();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String[] path = exchange.getRequestURI().getPath().split("/");
            Optional<Shop> shop =
                    path.length == 6 && path[5].equals("graphql.json") ? market.find(path[1]) : Optional.empty();
            if (path.length == 4
                    && path[2].equals("bulk")
                    && market.find(path[1]).isPresent()) {
                files.send(exchange, market.find(path[1]).get(), Long.parseLong(path[3]));
            } else if (shop.isEmpty() || !exchange.getRequestMethod().equals("POST")) {
                send(exchange, NOT_FOUND);
            } else {
                answer(exchange, shop.get(), body);
            }
        }
    }

    private void answer(HttpExchange exchange, Shop shop, byte[] body) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token");
        if (!shop.settings().token().equals(token) && !shop.access().opens(token)) {
            send(exchange, UNAUTHORIZED);
            return;
        }
        shop.bulk().at("http://" + exchange.getRequestHeaders().getFirst("Host") + "/" + shop.handle());
        Query query;
        try {
            query = query(Json.read(body));
        } catch (JacksonException unreadable) {
            send(
                    exchange,
                    Answer.json(400, Map.of("errors", Map.of("query", "Required parameter missing or invalid"))));
            return;
        }
        switch (executor.prepare(shop, query)) {
            case Executor.Refused refused -> send(exchange, refused.answer());
            case Executor.Ready ready -> misbehaveOrRun(exchange, shop, ready);
        }
    }

    @SuppressWarnings("unchecked")
    private static Query query(JsonNode body) {
        Map<String, @Nullable Object> variables = body.path("variables").isObject()
                ? Json.MAPPER.convertValue(body.path("variables"), Map.class)
                : Map.of();
        return new Query(
                body.path("query").asString(""), body.path("operationName").asString(""), variables);
    }

    private void misbehaveOrRun(HttpExchange exchange, Shop shop, Executor.Ready ready) throws IOException {
        List<String> operations = ready.operation().names();
        pause(faults.strike(Kind.DELAY, shop.handle(), operations));
        if (faults.strikes(Kind.REQUEST_DROPPED, shop.handle(), operations)) {
            return;
        }
        Optional<Answer> refusal = Misbehaviour.before(faults, shop.handle(), operations);
        if (refusal.isPresent()) {
            send(exchange, refusal.get());
            return;
        }
        Answer answer = executor.run(shop, ready);
        switch (faults.first(ENDINGS, shop.handle(), operations).orElse(Kind.DELAY)) {
            case ANSWER_LOST -> exchange.close();
            case TRUNCATED -> sendHalf(exchange, answer);
            default -> send(exchange, answer);
        }
    }

    private static void pause(OptionalLong milliseconds) {
        if (milliseconds.isPresent()) {
            try {
                Thread.sleep(milliseconds.getAsLong());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        head(exchange, answer);
        exchange.getResponseBody().write(answer.body());
    }

    private static void sendHalf(HttpExchange exchange, Answer answer) throws IOException {
        head(exchange, answer);
        OutputStream out = exchange.getResponseBody();
        out.write(answer.body(), 0, answer.body().length / 2);
        out.flush();
    }

    private static void head(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
    }
}
