package dev.cartage.connectors.vendure;

import dev.cartage.connectors.vendure.Cursor.After;
import dev.cartage.connectors.vendure.Cursor.From;
import dev.cartage.connectors.vendure.Cursor.Within;
import dev.cartage.spi.OrderSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads orders by time of change. */
final class OrderPages implements OrderSource {
    private static final int MOST = 50;
    private static final String FIRST_TIME = "1970-01-01T00:00:00.000Z";
    private static final String LAST_TIME = "9999-12-31T23:59:59.999Z";

    private final AdminApi api;
    private final OrderMapper mapper;

    OrderPages(AdminApi api, VendureSettings settings) {
        this.api = api;
        this.mapper = new OrderMapper(settings);
    }

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        Cursor committed = Cursor.parse(cursor);
        Cursor from = resuming ? committed.lookingBack() : committed;
        int size = Math.clamp(limit, 1, MOST);
        return from.step() instanceof Within within
                ? readWithin(from.time(), within, size)
                : readFrom(from, committed, size);
    }

    private Page readFrom(Cursor from, Cursor committed, int size) {
        String start = from.time().isEmpty() ? FIRST_TIME : move(from.time(), from.step() instanceof After ? 1 : -1);
        List<RawOrder> orders = list(changed(start, LAST_TIME), "updatedAt", 0, size);
        String last = orders.isEmpty() ? from.time() : orders.getLast().version();
        if (orders.size() < size) {
            return new Page(orders, Cursor.end(last, committed).text(), false);
        }
        boolean movesOn = last.compareTo(from.time()) > 0;
        Cursor next = new Cursor(last, movesOn ? new From() : new Within(0, ""));
        return new Page(orders, next.text(), true);
    }

    /** Reads the last one again, to see whether it still stands where it did. */
    private Page readWithin(String time, Within within, int size) {
        int overlap = within.count() == 0 ? 0 : 1;
        List<RawOrder> orders =
                list(changed(move(time, -1), move(time, 1)), "id", within.count() - overlap, size + overlap);
        boolean moved = overlap == 1
                && (orders.isEmpty() || !orders.getFirst().externalId().equals(within.last()));
        if (moved) {
            return readWithin(time, new Within(0, ""), size);
        }
        List<RawOrder> fresh = orders.subList(overlap, orders.size());
        Cursor next = fresh.size() < size
                ? new Cursor(time, new After())
                : new Cursor(time, new Within(within.count() + size, fresh.getLast().externalId()));
        return new Page(fresh, next.text(), true);
    }

    /**
     * A bound on the safe side of the time: databases under Vendure keep more digits than it shows, or leave out zeros at
     * the end and then compare as text.
     */
    private static String move(String time, int milliseconds) {
        return Instant.parse(time).plusMillis(milliseconds).toString();
    }

    private static ObjectNode changed(String start, String end) {
        ObjectNode filter = Json.object();
        filter.putObject("active").put("eq", false);
        filter.putObject("updatedAt").putObject("between").put("start", start).put("end", end);
        return filter;
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        List<String> ids = externalIds.stream().distinct().toList();
        List<RawOrder> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST) {
            ObjectNode filter = Json.object();
            ids.subList(from, Math.min(ids.size(), from + MOST))
                    .forEach(id -> filter.withObject("id").withArray("in").add(id));
            found.addAll(list(filter, "id", 0, MOST));
        }
        return found;
    }

    private List<RawOrder> list(ObjectNode filter, String sortedBy, int skip, int take) {
        ObjectNode variables = Json.object();
        ObjectNode options = variables.putObject("options").put("skip", skip).put("take", take);
        options.putObject("sort").put(sortedBy, "ASC");
        options.set("filter", filter);
        JsonNode data = api.ask(Query.ORDERS, variables);
        JsonNode precision = data.path("globalSettings").path("serverConfig").path("moneyStrategyPrecision");
        List<RawOrder> orders = new ArrayList<>();
        for (JsonNode order : data.path("orders").path("items").values()) {
            ObjectNode content = Json.object();
            content.set(OrderMapper.DECIMALS, precision);
            content.set(OrderMapper.ORDER, order);
            orders.add(new RawOrder(
                    Json.text(order, "id"), Json.text(order, "updatedAt"), Json.MAPPER.writeValueAsBytes(content)));
        }
        return orders;
    }

    @Override
    public Reading map(RawOrder raw) {
        return mapper.map(raw);
    }
}
