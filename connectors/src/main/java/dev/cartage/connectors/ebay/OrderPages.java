package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Parts;
import dev.cartage.connectors.support.Stretch;
import dev.cartage.connectors.support.TimeCursor;
import dev.cartage.spi.OrderSource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads orders by time of change: see {@link Stretch}. */
record OrderPages(Api api, OrderMapper mapper) implements OrderSource {
    private static final int MOST = 200;
    private static final int MOST_BY_ID = 50;
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);
    /** Wholly shipped orders are left out, or every order would be read again because we told of its shipment. */
    private static final String OPEN = "orderfulfillmentstatus:{NOT_STARTED|IN_PROGRESS}";

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        TimeCursor committed = TimeCursor.parse(cursor);
        int size = Math.clamp(limit, 1, MOST);
        try {
            return cursor.isEmpty()
                    ? first(size)
                    : read(Stretch.after(resuming ? committed.earlier(LOOK_BACK) : committed), committed.time(), size);
        } catch (DateTimeException timeless) {
            throw Api.EBAY.noAnswer("eBay lists an order without a time.", false);
        }
    }

    /** Without a time eBay shows the orders that were placed in the last 90 days, and those placed first come first. */
    private Page first(int size) {
        JsonNode list = list(OPEN, 0, size);
        String placed = latest(list, "creationDate", Comparator.reverseOrder());
        return placed.isEmpty()
                ? page(list, new TimeCursor("", ""), false)
                : read(Stretch.since(Instant.parse(placed)), "", size);
    }

    private Page read(Stretch from, String reached, int size) {
        Stretch stretch = from;
        while (true) {
            String changed = "lastmodifieddate:[" + stretch.from() + ".." + stretch.until() + "],";
            JsonNode list = list(changed + OPEN, stretch.skipped(), size);
            String latest = latest(list, "lastModifiedDate", Comparator.naturalOrder());
            int read = stretch.skipped() + list.path("orders").size();
            boolean whole = latest.isEmpty() || read >= list.path("total").asInt(0);
            if (whole || stretch.isShortest()) {
                boolean last = whole && stretch.until().isEmpty();
                return page(list, stretch.past(read, whole, reached, latest), !last);
            }
            stretch = stretch.shorter(Instant.parse(latest));
        }
    }

    private JsonNode list(String filter, int offset, int size) {
        Map<String, String> query =
                Map.of("filter", filter, "limit", Integer.toString(size), "offset", Integer.toString(offset));
        return api.get("getOrders", Api.ORDERS, query);
    }

    /** "" if there are no orders. */
    private static String latest(JsonNode list, String time, Comparator<String> order) {
        return list.path("orders")
                .valueStream()
                .map(one -> Json.text(one, time))
                .max(order)
                .orElse("");
    }

    private Page page(JsonNode list, TimeCursor next, boolean more) {
        List<RawOrder> orders = list.path("orders")
                .valueStream()
                .map(this::raw)
                .sorted(Comparator.comparing(RawOrder::version))
                .toList();
        return new Page(orders, next.text(), more);
    }

    /** The order does not say how much of a line is shipped. */
    private RawOrder raw(JsonNode order) {
        String id = Json.text(order, "orderId");
        ObjectNode whole = order.deepCopy().asObject();
        if (Json.text(order, "orderFulfillmentStatus").equals("IN_PROGRESS")) {
            whole.set(OrderMapper.SHIPPED, Fulfillments.of(id, api));
        }
        return new RawOrder(id, Json.text(order, "lastModifiedDate"), Json.bytes(whole));
    }

    @Override
    public String earlier(String cursor, Duration by) {
        return TimeCursor.parse(cursor).earlier(by).text();
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        List<RawOrder> found = new ArrayList<>();
        for (List<String> some : Parts.of(externalIds.stream().distinct().toList(), MOST_BY_ID)) {
            api.get("getOrders", Api.ORDERS, Map.of("orderIds", String.join(",", some)))
                    .path("orders")
                    .forEach(order -> found.add(raw(order)));
        }
        return found;
    }

    @Override
    public Reading map(RawOrder raw) {
        return mapper.map(raw);
    }
}
