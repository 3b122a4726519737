package dev.cartage.sandbox.ultracart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.fault.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets in who has the key, plays the faults that stand, and hands the rest to the {@link Api}. */
final class Endpoint implements HttpHandler {
    private static final String VERSION = "2017-03-01";

    private final String base;
    private final Api api;
    private final Faults faults;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    Endpoint(String base, Account account, Faults faults) {
        this.base = base;
        this.api = new Api(account);
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            List<String> path = List.of(exchange.getRequestURI()
                    .getPath()
                    .substring(base.length())
                    .replaceAll("^/|/$", "")
                    .split("/"));
            List<String> operation = List.of(path.getLast());
            calls.add(new Call(exchange.getRequestMethod(), String.join("/", path), body));
            Optional<Answer> spoiled = spoiled(operation);
            Answer answer = spoiled.isPresent()
                    ? spoiled.get()
                    : allowed(exchange).orElseGet(() -> api.answer(exchange.getRequestMethod(), path, body));
            if (!faults.strikes(Kind.ANSWER_LOST, "", operation)) {
                send(exchange, answer);
            }
        }
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private Optional<Answer> spoiled(List<String> operation) {
        OptionalLong patience = faults.strike(Kind.TOO_MANY_REQUESTS, "", operation);
        if (patience.isPresent()) {
            return Optional.of(Answer.refusal(429, "Too many requests"));
        }
        if (faults.strikes(Kind.SERVER_ERROR, "", operation)) {
            return Optional.of(Answer.refusal(500, "Internal server error"));
        }
        return faults.strikes(Kind.HTML_PAGE, "", operation) ? Optional.of(Answer.page(502)) : Optional.empty();
    }

    private Optional<Answer> allowed(HttpExchange exchange) {
        if (!VERSION.equals(exchange.getRequestHeaders().getFirst("X-UltraCart-Api-Version"))) {
            return Optional.of(Answer.refusal(400, "Missing X-UltraCart-Api-Version header"));
        }
        boolean known = Account.API_KEY.equals(exchange.getRequestHeaders().getFirst("x-ultracart-simple-key"));
        return known && !faults.strikes(Kind.TOKEN_REVOKED, "", List.of())
                ? Optional.empty()
                : Optional.of(Answer.refusal(401, "Invalid simple key"));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.error().isEmpty()) {
            exchange.getResponseHeaders().set("UC-REST-ERROR", answer.error());
        }
        if (answer.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
