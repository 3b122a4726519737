package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink.Level;
import tools.jackson.databind.JsonNode;

/** What Shopify has against a level. */
final class StockRefusal {
    static final int ALL = -1;

    private StockRefusal() {}

    /** The place of the level an error speaks of, from {@code ["input", "quantities", "3", …]}; -1 for all. */
    static int place(JsonNode error, int count) {
        String index = error.path("field").path(2).stringValue("");
        boolean names = !index.isEmpty() && index.length() < 4 && index.chars().allMatch(Character::isDigit);
        return names && Integer.parseInt(index) < count ? Integer.parseInt(index) : ALL;
    }

    static Outcome of(JsonNode error, Level level) {
        String said = Json.text(error, "message");
        return switch (Json.text(error, "code")) {
            case "IDEMPOTENCY_CONCURRENT_REQUEST",
                    "IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED",
                    "CHANGE_FROM_QUANTITY_STALE",
                    "ITEM_NOT_STOCKED_AT_LOCATION" -> Outcomes.later(problem(level, said));
            case "INVALID_LOCATION" ->
                Outcomes.refused(
                        "location-unknown",
                        "Shopify has no such location: " + said,
                        "Correct the fulfillment location in the store's settings.");
            default -> new Outcome.Refused(problem(level, said), Outcome.Retry.AFTER_EDIT);
        };
    }

    static Outcome activated(Reply reply, Level level) {
        // Somebody else may have put it there meanwhile; then the next attempt writes its level.
        return reply.outcome(payload -> {
            String said = Reply.errors(payload);
            return said.isEmpty() ? new Outcome.Sent("") : Outcomes.later(problem(level, said));
        });
    }

    private static Problem problem(Level level, String said) {
        return new Problem(
                "stock-refused",
                "Shopify refuses the level " + level.quantity() + " of “" + level.sku() + "”: " + said,
                "Look at the product in Shopify and correct what is wrong there or at the warehouse.");
    }
}
