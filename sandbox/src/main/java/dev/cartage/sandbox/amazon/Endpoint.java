package dev.cartage.sandbox.amazon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.web.Fields;
import dev.cartage.sandbox.web.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes requests to one seller, lets them be struck by faults, and remembers what was said. */
final class Endpoint implements HttpHandler {
    private static final String PAGE = "<!DOCTYPE html><title>Service Unavailable</title>";

    private final Seller seller;
    private final Faults faults;
    private final Routes routes;
    private final Limits limits;
    private final List<Said> heard = new CopyOnWriteArrayList<>();

    Endpoint(Seller seller, Faults faults, Routes routes) {
        this.seller = seller;
        this.faults = faults;
        this.routes = routes;
        this.limits = new Limits(seller);
    }

    List<Said> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Said said = said(exchange);
            boolean open = said.path().equals("/auth/o2/token") || said.path().startsWith("/documents/");
            Routes.Target target = open ? routes.open(said) : routes.find(said);
            answer(exchange, said, target, open);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Said said(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String own = path.substring(seller.settings().handle().length() + 1);
        return Said.of(exchange, Fields.decode(own.replace("%2F", "%252F")));
    }

    private void answer(HttpExchange exchange, Said said, Routes.Target target, boolean open)
            throws IOException, InterruptedException {
        List<String> operation = List.of(target.operation());
        String handle = seller.settings().handle();
        OptionalLong delay = faults.strike(Kind.DELAY, handle, operation);
        if (delay.isPresent()) {
            Thread.sleep(delay.getAsLong());
        }
        if (faults.strikes(Kind.REQUEST_DROPPED, handle, operation)) {
            return;
        }
        OptionalLong patience = faults.strike(Kind.TOO_MANY_REQUESTS, handle, operation);
        if (patience.isPresent() && patience.getAsLong() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(patience.getAsLong()));
        }
        Answer answer = patience.isPresent()
                ? Answer.of(target.operation(), new Refusal(429, "QuotaExceeded", "You exceeded your quota."))
                : struck(operation).orElseGet(() -> called(said, target, open));
        heard.add(said.answered(answer.status(), answer.body()));
        if (faults.strikes(Kind.ANSWER_LOST, handle, operation)) {
            return;
        }
        send(exchange, answer, faults.strikes(Kind.TRUNCATED, handle, operation));
    }

    private java.util.Optional<Answer> struck(List<String> operation) {
        return faults.first(
                        List.of(Kind.SERVER_ERROR, Kind.HTML_PAGE),
                        seller.settings().handle(),
                        operation)
                .map(kind -> kind == Kind.HTML_PAGE
                        ? new Answer(operation.getFirst(), 503, PAGE.getBytes(StandardCharsets.UTF_8))
                        : Answer.of(operation.getFirst(), new Refusal(500, "InternalFailure", "An error occurred.")));
    }

    private Answer called(Said said, Routes.Target target, boolean open) {
        try {
            if (!open) {
                routes.doors().require(said);
                limits.take(target.operation());
            }
            return target.route().answer(said);
        } catch (Refusal refusal) {
            return Answer.of(target.operation(), refusal);
        }
    }

    private static void send(HttpExchange exchange, Answer answer, boolean half) throws IOException {
        byte[] body = half ? Arrays.copyOf(answer.body(), answer.body().length / 2) : answer.body();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (Limits.rate(answer.operation()) > 0) {
            exchange.getResponseHeaders()
                    .set("x-amzn-RateLimit-Limit", Double.toString(Limits.rate(answer.operation())));
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
