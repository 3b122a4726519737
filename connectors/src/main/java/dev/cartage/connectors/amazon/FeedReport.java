package dev.cartage.connectors.amazon;

import static dev.cartage.connectors.amazon.SpApi.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What became of a feed.
 *
 * @param sent the quantity of each SKU in it
 * @param refused what Amazon says is wrong with SKUs of it; under "" what is wrong with it as a whole
 */
record FeedReport(String feedId, JsonNode sent, Map<String, String> refused) {

    /** @param report Amazon's processing report, version 2.0; what it finds wrong it tells by number or by SKU */
    static FeedReport of(String feedId, JsonNode sent, JsonNode report) {
        List<String> skus = List.copyOf(sent.propertyNames());
        Map<String, String> refused = new HashMap<>();
        for (JsonNode issue : Json.list(report, "issues")) {
            if (Json.text(issue, "severity").equals("ERROR")) {
                int number = issue.path("messageId").intValue(0);
                String sku = number >= 1 && number <= skus.size() ? skus.get(number - 1) : Json.text(issue, "sku");
                refused.merge(sku, Json.text(issue, "message"), (one, other) -> one + " " + other);
            }
        }
        return new FeedReport(feedId, sent, refused);
    }

    Outcome outcome(Level level) {
        if (refused.containsKey("")) {
            return PROBLEMS.outcome("level-broken-off", Map.of("said", refused.getOrDefault("", "")));
        }
        if (sent.path(level.sku()).intValue(-1) != level.quantity()) {
            return PROBLEMS.outcome("level-waits", Map.of());
        }
        String why = refused.getOrDefault(level.sku(), "");
        return refused.containsKey(level.sku()) ? StockLevels.refused(level, why) : new Outcome.Sent(feedId);
    }
}
