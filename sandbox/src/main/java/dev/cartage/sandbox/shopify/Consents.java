package dev.cartage.sandbox.shopify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.shopify.store.Access;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.webhook.Signature;
import dev.cartage.sandbox.web.ConsentPage;
import dev.cartage.sandbox.web.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
            if (path[4].equals("authorize")) {
                page(shop.get()).handle(exchange);
            } else {
                hand(exchange, shop.get());
            }
        };
    }

    private static ConsentPage page(Shop shop) {
        String app = "app-" + shop.handle();
        return new ConsentPage("Shopify", asked -> app.equals(asked.get("client_id")), asked -> answer(shop, asked));
    }

    private static Map<String, String> answer(Shop shop, Map<String, String> asked) {
        Map<String, String> answer = new TreeMap<>();
        answer.put("code", shop.access().code());
        answer.put("shop", shop.domain());
        answer.put("state", asked.getOrDefault("state", ""));
        answer.put("timestamp", Long.toString(shop.now().getEpochSecond()));
        byte[] message = Fields.write(answer).getBytes(StandardCharsets.UTF_8);
        answer.put("hmac", Signature.hex(message, shop.settings().secret()));
        return answer;
    }

    private static void hand(HttpExchange exchange, Shop shop) throws IOException {
        Map<String, String> form = Fields.read(exchange.getRequestBody().readAllBytes());
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
        byte[] body = Json.bytes(answer);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(pair.isPresent() ? 200 : 400, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
