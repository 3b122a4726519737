package dev.cartage.sandbox.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request by method and path. Any sandbox may add its own. */
public final class Router implements HttpHandler {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    private record Entry(String method, List<String> path, Route route) {
        Optional<Map<String, String>> match(String asked, List<String> segments) {
            if (!method.equals(asked) || path.size() != segments.size()) {
                return Optional.empty();
            }
            Map<String, String> names = new HashMap<>();
            for (int position = 0; position < path.size(); position++) {
                String wanted = path.get(position);
                if (wanted.startsWith("{")) {
                    names.put(wanted.substring(1, wanted.length() - 1), decode(segments.get(position)));
                } else if (!wanted.equals(segments.get(position))) {
                    return Optional.empty();
                }
            }
            return Optional.of(names);
        }
    }

    /** Adds a route; {@code path} is like {@code /control/shops/{shop}}. */
    public Router on(String method, String path, Route route) {
        entries.add(new Entry(method, segments(path), route));
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reply reply = answer(exchange, body);
            byte[] answer = Json.bytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(reply.status(), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private Reply answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getRawPath();
        try {
            for (Entry entry : entries) {
                Optional<Map<String, String>> names = entry.match(exchange.getRequestMethod(), segments(path));
                if (names.isPresent()) {
                    String query = exchange.getRequestURI().getRawQuery();
                    return entry.route().answer(new Request(names.get(), query(query), Json.read(body)));
                }
            }
            return Reply.notFound("There is nothing at " + exchange.getRequestMethod() + " " + path);
        } catch (IllegalArgumentException wrong) {
            return new Reply(400, Map.of("error", String.valueOf(wrong.getMessage())));
        } catch (Exception broken) {
            return new Reply(500, Map.of("error", broken.toString()));
        }
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/"));
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> values = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
