package dev.cartage.sandbox.shopify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.shopify.store.Access;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.webhook.Signature;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a merchant lets an app in: the page at {@code /{shop}/admin/oauth/authorize}, with {@code agree=1} the answer to
 * it, and tokens at {@code /{shop}/admin/oauth/access_token}. The app's client id is {@code app-{shop}}, its secret the
 * shop's.
 */
public final class Consents {
    private final Market market;

    public Consents(Market market) {
        this.market = market;
    }

    /** Answers its own addresses, and leaves the others. */
    public HttpHandler before(HttpHandler others) {
        return exchange -> {
            String[] path = exchange.getRequestURI().getPath().split("/");
            Optional<Shop> shop = path.length == 5 && path[3].equals("oauth") ? market.find(path[1]) : Optional.empty();
            if (shop.isEmpty()) {
                others.handle(exchange);
                return;
            }
            try (exchange) {
                if (path[4].equals("authorize")) {
                    authorize(exchange, shop.get());
                } else {
                    hand(exchange, shop.get());
                }
            }
        };
    }

    private static void authorize(HttpExchange exchange, Shop shop) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        if (!asked.getOrDefault("client_id", "").equals("app-" + shop.handle())) {
            send(exchange, 400, "text/html", "<p>Shopify knows no such app.</p>");
        } else if (!asked.containsKey("agree")) {
            String again = "?" + exchange.getRequestURI().getRawQuery() + "&agree=1";
            String page = "<!doctype html><title>Install app</title><h1>Let the app in?</h1><p>It asks for "
                    + asked.getOrDefault("scope", "").replaceAll("[^a-z_,]", "").replace(",", ", ")
                    + ".</p><p><a href=\"" + again.replace("&", "&amp;").replace("\"", "") + "\">Authorize app</a></p>";
            send(exchange, 200, "text/html", page);
        } else {
            exchange.getResponseHeaders().set("Location", back(shop, asked));
            exchange.sendResponseHeaders(302, -1);
        }
    }

    private static String back(Shop shop, Map<String, String> asked) {
        Map<String, String> answer = new TreeMap<>();
        answer.put("code", shop.access().code());
        answer.put("shop", shop.domain());
        answer.put("state", asked.getOrDefault("state", ""));
        answer.put("timestamp", Long.toString(shop.now().getEpochSecond()));
        String message = query(answer);
        String sign = Signature.hex(
                message.getBytes(StandardCharsets.UTF_8), shop.settings().secret());
        return asked.getOrDefault("redirect_uri", "") + "?" + message + "&hmac=" + sign;
    }

    private static void hand(HttpExchange exchange, Shop shop) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean known = form.getOrDefault("client_id", "").equals("app-" + shop.handle())
                && form.getOrDefault("client_secret", "").equals(shop.settings().secret());
        Optional<Access.Pair> pair = !known
                ? Optional.empty()
                : form.containsKey("refresh_token")
                        ? shop.access().renew(form.get("refresh_token"))
                        : shop.access().exchange(form.getOrDefault("code", ""));
        Map<String, Object> answer = pair.<Map<String, Object>>map(made -> Map.of(
                        "access_token", made.access(),
                        "expires_in", Access.ACCESS.toSeconds(),
                        "refresh_token", made.refresh(),
                        "refresh_token_expires_in", Access.REFRESH.toSeconds(),
                        "scope", "write_orders"))
                .orElse(Map.of("error", "invalid_grant", "error_description", "The token or code does not stand."));
        send(exchange, pair.isPresent() ? 200 : 400, "application/json", Json.MAPPER.writeValueAsString(answer));
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> fields(@Nullable String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
