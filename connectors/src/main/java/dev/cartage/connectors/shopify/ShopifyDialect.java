package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Remote;
import dev.cartage.connectors.support.graphql.Dialect;
import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.spi.Budget;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Shopify's GraphQL Admin API. It reports most troubles with status 200 and an {@code errors} list. */
record ShopifyDialect(ShopifySettings settings, Wire wire) implements Dialect {
    static final String NAME = "Shopify";
    static final Remote SHOPIFY = new Remote(
            NAME,
            "Authorize Cartage in Shopify again, or check the app's Admin API scopes and enter its current access"
                    + " token.");

    /** Points, as Shopify gives them to a standard shop; each answer tells the shop's own. */
    static final Budget BUDGET = new Budget("graphql", 100, 2_000);

    static final String TOO_COSTLY = "question-too-costly";

    @Override
    public Remote remote() {
        return SHOPIFY;
    }

    @Override
    public URI endpoint() {
        return settings.address("/api/" + ShopifySettings.API_VERSION + "/graphql.json");
    }

    @Override
    public Map<String, String> headers(String accessToken) {
        return Map.of("X-Shopify-Access-Token", accessToken);
    }

    @Override
    public Optional<RemoteException> trouble(Wire.Answer answer, Question question) {
        return switch (answer.status()) {
            case 402, 423 ->
                Optional.of(SHOPIFY.notAuthorized(
                        "Shopify has locked or frozen the shop (status " + answer.status() + ")."));
            case 404 ->
                Optional.of(
                        SHOPIFY.rejected("shop-not-found", "Shopify knows no shop of this name.", "Correct the shop."));
            default -> Dialect.super.trouble(answer, question);
        };
    }

    @Override
    public RemoteException trouble(JsonNode error, JsonNode root, Question question) {
        String said = Remote.excerpt(Json.text(error, "message"));
        return switch (Json.text(error.path("extensions"), "code")) {
            case "THROTTLED" ->
                SHOPIFY.throttled(patience(root.path("extensions").path("cost")));
            case "ACCESS_DENIED", "SHOP_INACTIVE" -> SHOPIFY.notAuthorized("Shopify denies access: " + said);
            case "INTERNAL_SERVER_ERROR", "TIMEOUT" ->
                SHOPIFY.noAnswer("Shopify has a trouble of its own: " + said, question.changes());
            case "MAX_COST_EXCEEDED" ->
                SHOPIFY.rejected(
                        TOO_COSTLY, "Shopify finds the question too large: " + said, "Ask for fewer items at once.");
            default -> SHOPIFY.rejected("request-refused", "Shopify refused the request: " + said, "Report this.");
        };
    }

    /** Until the bucket holds enough for the same question again. */
    private static Duration patience(JsonNode cost) {
        JsonNode bucket = cost.path("throttleStatus");
        double missing = cost.path("requestedQueryCost").asDouble(0)
                - bucket.path("currentlyAvailable").asDouble(0);
        double rate = Math.max(1, bucket.path("restoreRate").asDouble(BUDGET.perSecond()));
        return Duration.ofMillis((long) Math.ceil(1000 * Math.max(missing, rate / 10) / rate));
    }

    @Override
    public void heard(JsonNode extensions) {
        JsonNode bucket = extensions.path("cost").path("throttleStatus");
        double rate = bucket.path("restoreRate").asDouble(0);
        if (rate > 0) {
            int size = (int)
                    Math.min(Integer.MAX_VALUE, bucket.path("maximumAvailable").asDouble(BUDGET.burst()));
            wire.correct(
                    new Budget(BUDGET.bucket(), rate, size),
                    bucket.path("currentlyAvailable").asDouble(0));
        }
    }
}
