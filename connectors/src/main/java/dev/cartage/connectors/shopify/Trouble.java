package dev.cartage.connectors.shopify;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an answer that is no answer means. Shopify reports most troubles with status 200 and an {@code errors} list. */
final class Trouble {
    private static final double STANDARD_POINTS_PER_SECOND = 50;

    private Trouble() {}

    static Optional<RemoteException> byStatus(Wire.Answer answer, Query query) {
        int status = answer.status();
        if (status == 200) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case 401 -> notAuthorized("Shopify does not accept the access token.");
                    case 402, 423 -> notAuthorized("Shopify has locked or frozen the shop (status " + status + ").");
                    case 403 -> notAuthorized("Shopify forbids this app to do that.");
                    case 404 -> rejected("shop-not-found", "Shopify knows no shop of this name.", "Correct the shop.");
                    case 430 -> throttled(Duration.ofSeconds(10));
                    default ->
                        status >= 500
                                ? noAnswer("Shopify has a trouble of its own (status " + status + ").", query)
                                : rejected(
                                        "request-refused",
                                        "Shopify refused the request with status " + status + ".",
                                        "Check the shop's address; if it is right, report this.");
                });
    }

    /** What the errors of a whole answer mean. */
    static RemoteException of(JsonNode errors, JsonNode root, Query query) {
        JsonNode first = errors.isArray() && !errors.isEmpty() ? errors.get(0) : errors;
        String message = Json.text(first, "message");
        String said = message.isEmpty() ? errors.toString() : message;
        String words = said.length() > 300 ? said.substring(0, 300) + "…" : said;
        return switch (Json.text(first.path("extensions"), "code")) {
            case "THROTTLED" -> throttled(patience(root.path("extensions").path("cost")));
            case "ACCESS_DENIED", "SHOP_INACTIVE" -> notAuthorized("Shopify denies access: " + words);
            case "INTERNAL_SERVER_ERROR", "TIMEOUT" -> noAnswer("Shopify has a trouble of its own: " + words, query);
            case "MAX_COST_EXCEEDED" ->
                rejected(TOO_COSTLY, "Shopify finds the question too large: " + words, "Ask for fewer items at once.");
            default -> rejected("request-refused", "Shopify refused the request: " + words, "Report this.");
        };
    }

    static final String TOO_COSTLY = "question-too-costly";

    /** Until the bucket holds enough for the same question again. */
    private static Duration patience(JsonNode cost) {
        JsonNode bucket = cost.path("throttleStatus");
        double missing = cost.path("requestedQueryCost").asDouble(0)
                - bucket.path("currentlyAvailable").asDouble(0);
        double rate = Math.max(1, bucket.path("restoreRate").asDouble(STANDARD_POINTS_PER_SECOND));
        return Duration.ofMillis((long) Math.ceil(1000 * Math.max(missing, rate / 10) / rate));
    }

    static RemoteException noAnswer(String sentence, Query query) {
        return new RemoteException.NoAnswer(
                new Problem("no-usable-answer", sentence, "Nothing to do; it is tried again by itself."),
                query.changes());
    }

    static RemoteException rejected(String code, String sentence, String whatToDo) {
        return new RemoteException.Rejected(new Problem(code, sentence, whatToDo));
    }

    private static RemoteException notAuthorized(String sentence) {
        return new RemoteException.NotAuthorized(new Problem(
                "not-authorized",
                sentence,
                "Check the app's Admin API scopes in Shopify and enter its current access token."));
    }

    private static RemoteException throttled(Duration patience) {
        return new RemoteException.Throttled(
                new Problem(
                        "throttled",
                        "Shopify asks for patience: the shop's allowance of requests is used up.",
                        "Nothing to do; it goes on by itself in a moment."),
                patience);
    }
}
