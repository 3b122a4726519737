package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Wire;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * The points that a store says are left, in the {@code extensions.cost} of its answers: what the question cost, and in
 * {@code throttleStatus} the bucket it was taken from.
 *
 * @param published what holds where an answer does not say
 */
record CostBucket(Budget published) {
    /** Until the bucket holds enough for the same question again. */
    Duration patience(JsonNode extensions) {
        JsonNode cost = extensions.path("cost");
        double missing = cost.path("requestedQueryCost").asDouble(0)
                - Json.at(cost, "throttleStatus.currentlyAvailable").asDouble(0);
        double rate = Math.max(1, Json.at(cost, "throttleStatus.restoreRate").asDouble(published.perSecond()));
        return Duration.ofMillis((long) Math.ceil(1000 * Math.max(missing, rate / 10) / rate));
    }

    /** Tells the hub, so that it counts as the store does. */
    void pass(JsonNode extensions, Wire wire) {
        JsonNode bucket = Json.at(extensions, "cost.throttleStatus");
        double rate = bucket.path("restoreRate").asDouble(0);
        if (rate > 0) {
            double size = bucket.path("maximumAvailable").asDouble(published.burst());
            wire.correct(
                    new Budget(published.bucket(), rate, (int) Math.min(Integer.MAX_VALUE, size)),
                    bucket.path("currentlyAvailable").asDouble(0));
        }
    }
}
