package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What became of a feed.
 *
 * @param sent the quantity of each SKU in it
 * @param refused what Amazon says is wrong with SKUs of it
 * @param broken it came to nothing as a whole
 */
record FeedReport(String feedId, JsonNode sent, Map<String, String> refused, boolean broken) {

    /** @param report Amazon's processing report, version 2.0; what it finds wrong it tells by number or by SKU */
    static FeedReport of(String feedId, JsonNode sent, JsonNode report) {
        List<String> skus = new ArrayList<>(sent.propertyNames());
        Map<String, String> refused = new HashMap<>();
        boolean broken = false;
        for (JsonNode issue : report.path("issues").values()) {
            if (Json.text(issue, "severity").equals("ERROR")) {
                int number = issue.path("messageId").intValue(0);
                String sku = number >= 1 && number <= skus.size() ? skus.get(number - 1) : Json.text(issue, "sku");
                refused.merge(sku, Json.text(issue, "message"), (one, other) -> one + " " + other);
                broken |= sku.isEmpty();
            }
        }
        return new FeedReport(feedId, sent, refused, broken);
    }

    Outcome outcome(Level level) {
        boolean wasIn = sent.path(level.sku()).intValue(-1) == level.quantity();
        if (!wasIn || broken) {
            return Outcomes.later(new Problem(
                    "level-waits",
                    broken
                            ? "Amazon broke off its work on the levels: "
                                    + refused.getOrDefault("", "it gives no reason")
                            : "Amazon was still at work on earlier levels.",
                    "Nothing to do; this level is sent next."));
        }
        return refused.containsKey(level.sku())
                ? StockLevels.refused(level.sku(), refused.getOrDefault(level.sku(), ""))
                : new Outcome.Sent(feedId);
    }
}
