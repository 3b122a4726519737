package dev.cartage.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A platform's page on which a merchant lets an application in; with {@code agree=1} in its query it is the answer to it.
 *
 * @param platform its name
 * @param known whether what it is asked names an application that there is
 * @param answer the query with which the browser goes back to {@code redirect_uri}
 */
public record ConsentPage(
        String platform, Predicate<Map<String, String>> known, UnaryOperator<Map<String, String>> answer)
        implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String raw = String.valueOf(exchange.getRequestURI().getRawQuery());
        Map<String, String> asked = Fields.read(raw);
        try (exchange) {
            if (!known.test(asked)) {
                send(exchange, 400, "<p>" + platform + " knows no such app.</p>");
            } else if (!asked.containsKey("agree")) {
                send(exchange, 200, page(asked, "?" + raw + "&agree=1"));
            } else {
                String back = asked.getOrDefault("redirect_uri", "") + "?" + Fields.write(answer.apply(asked));
                exchange.getResponseHeaders().set("Location", back);
                exchange.sendResponseHeaders(302, -1);
            }
        }
    }

    private static String page(Map<String, String> asked, String again) {
        String scopes =
                asked.getOrDefault("scope", "").replaceAll("[^a-z_,]", "").replace(",", ", ");
        return "<!doctype html><title>Install app</title><h1>Let the app in?</h1>"
                + (scopes.isEmpty() ? "" : "<p>It asks for " + scopes + ".</p>") + "<p><a href=\""
                + again.replace("&", "&amp;").replace("\"", "") + "\">Authorize app</a></p>";
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
