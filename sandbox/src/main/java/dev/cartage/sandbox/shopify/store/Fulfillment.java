package dev.cartage.sandbox.shopify.store;

import java.time.Instant;
import java.util.List;

/** A parcel the shop was told about. */
public record Fulfillment(
        long id,
        String name,
        Instant createdAt,
        Instant updatedAt,
        long locationId,
        List<Long> fulfillmentOrderIds,
        List<Shipped> lines,
        Tracking tracking) {

    /** Units of one order line in the parcel. */
    public record Shipped(long id, long lineId, int quantity) {}

    /** Carrier and tracking numbers with their pages, one page a number at most. */
    public record Tracking(String company, List<String> numbers, List<String> urls) {
        public static final Tracking NONE = new Tracking("", List.of(), List.of());

        public String url(int position) {
            return position < urls.size() ? urls.get(position) : "";
        }
    }

    public int units() {
        return lines.stream().mapToInt(Shipped::quantity).sum();
    }

    public Fulfillment with(Tracking changed, Instant at) {
        return new Fulfillment(id, name, createdAt, at, locationId, fulfillmentOrderIds, lines, changed);
    }
}
