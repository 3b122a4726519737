package dev.cartage.sandbox.amazon;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Amazon's usage plans: a bucket for each operation. The figures are those of the published models. */
final class Limits {
    private static final Map<String, double[]> PLANS = Map.ofEntries(
            Map.entry("searchOrders", new double[] {0.0056, 20}),
            Map.entry("getOrder", new double[] {0.5, 30}),
            Map.entry("getOrders", new double[] {0.0167, 20}),
            Map.entry("getOrderItems", new double[] {0.5, 30}),
            Map.entry("confirmShipment", new double[] {2, 10}),
            Map.entry("searchListingsItems", new double[] {5, 5}),
            Map.entry("patchListingsItem", new double[] {5, 5}),
            Map.entry("createFeedDocument", new double[] {0.5, 15}),
            Map.entry("createFeed", new double[] {0.0083, 15}),
            Map.entry("getFeed", new double[] {2, 15}),
            Map.entry("getFeedDocument", new double[] {0.0222, 10}),
            Map.entry("getMarketplaceParticipations", new double[] {0.016, 15}),
            Map.entry("createRestrictedDataToken", new double[] {1, 10}));

    private final Seller seller;
    private final Map<String, Bucket> buckets = new HashMap<>();

    private record Bucket(double left, Instant at) {}

    Limits(Seller seller) {
        this.seller = seller;
    }

    static double rate(String operation) {
        return PLANS.getOrDefault(operation, new double[] {0, 0})[0];
    }

    /** @throws Refusal 429 */
    synchronized void take(String operation) {
        double[] plan = PLANS.get(operation);
        if (plan == null || !seller.settings().limited()) {
            return;
        }
        Instant now = seller.now();
        Bucket bucket = buckets.getOrDefault(operation, new Bucket(plan[1], now));
        double passed = Duration.between(bucket.at(), now).toMillis() / 1_000.0;
        double left = Math.min(plan[1], bucket.left() + Math.max(0, passed) * plan[0]);
        buckets.put(operation, new Bucket(left < 1 ? left : left - 1, now));
        if (left < 1) {
            throw new Refusal(429, "QuotaExceeded", "You exceeded your quota for the requested resource.");
        }
    }
}
