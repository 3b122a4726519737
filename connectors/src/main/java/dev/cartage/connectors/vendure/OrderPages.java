package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.vendure.Reached.After;
import dev.cartage.connectors.vendure.Reached.From;
import dev.cartage.connectors.vendure.Reached.Within;
import dev.cartage.spi.OrderSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads orders, first those that are ready, then those that have changed: see {@link Cursor}. */
final class OrderPages implements OrderSource {
    private static final int MOST = 50;
    private static final List<String> DONE = List.of("Shipped", "Delivered");
    private static final String FIRST_TIME = "1970-01-01T00:00:00.000Z";
    private static final String LAST_TIME = "9999-12-31T23:59:59.999Z";

    private final GraphQl api;
    private final Set<String> wantedStates;
    private final Optional<Instant> acceptAfter;
    private final OrderMapper mapper;

    OrderPages(GraphQl api, VendureSettings settings) {
        this.api = api;
        this.wantedStates = settings.wantedStates();
        this.acceptAfter = settings.acceptOrdersAfter();
        this.mapper = new OrderMapper(settings);
    }

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        Cursor committed = Cursor.parse(cursor);
        Cursor from = resuming ? committed.lookingBack() : committed;
        int size = Math.clamp(limit, 1, MOST);
        return from.reached().step() instanceof Within within
                ? readWithin(from, within, size)
                : readFrom(from, committed, size);
    }

    private Page readFrom(Cursor from, Cursor committed, int size) {
        OrderList list = from.list();
        String time = from.reached().time();
        String start = time.isEmpty() ? FIRST_TIME : move(time, from.reached().step() instanceof After ? 1 : -1);
        List<JsonNode> orders = list(within(list, start, LAST_TIME), list.time(), 0, size);
        String last = orders.isEmpty() ? time : Json.text(orders.getLast().path(OrderMapper.ORDER), list.time());
        if (orders.size() < size) {
            Reached end = Reached.end(last, committed.in(list).reached());
            Cursor next = from.with(end);
            boolean more = list == OrderList.PLACED;
            return page(orders, next.in(more ? OrderList.CHANGED : OrderList.PLACED), more);
        }
        boolean movesOn = last.compareTo(time) > 0;
        return page(orders, from.with(new Reached(last, movesOn ? new From() : new Within(0, ""))), true);
    }

    /** Reads the last one again, to see whether it still stands where it did. */
    private Page readWithin(Cursor from, Within within, int size) {
        String time = from.reached().time();
        int overlap = within.count() == 0 ? 0 : 1;
        ObjectNode filter = within(from.list(), move(time, -1), move(time, 1));
        List<JsonNode> orders = list(filter, "id", within.count() - overlap, size + overlap);
        boolean moved =
                overlap == 1 && (orders.isEmpty() || !id(orders.getFirst()).equals(within.last()));
        if (moved) {
            return readWithin(from, new Within(0, ""), size);
        }
        List<JsonNode> fresh = orders.subList(overlap, orders.size());
        Reached next = fresh.size() < size
                ? new Reached(time, new After())
                : new Reached(time, new Within(within.count() + size, id(fresh.getLast())));
        return page(fresh, from.with(next), true);
    }

    private static Page page(List<JsonNode> orders, Cursor next, boolean more) {
        return new Page(orders.stream().map(OrderPages::raw).toList(), next.text(), more);
    }

    /**
     * A bound on the safe side of the time: databases under Vendure keep more digits than it shows, or leave out zeros at
     * the end and then compare as text.
     */
    private static String move(String time, int milliseconds) {
        return Instant.parse(time).plusMillis(milliseconds).toString();
    }

    private ObjectNode within(OrderList list, String start, String end) {
        ObjectNode filter = Json.object();
        filter.putObject("active").put("eq", false);
        ArrayNode conditions = filter.putArray("_and");
        between(conditions.addObject(), list.time(), start, end);
        acceptAfter.ifPresent(
                after -> between(conditions.addObject(), OrderList.PLACED.time(), after.toString(), LAST_TIME));
        switch (list) {
            case PLACED -> wantedStates.forEach(filter.withObject("state").withArray("in")::add);
            // What is wholly shipped is left out, or every order would be read again because we told of its shipment.
            case CHANGED ->
                DONE.stream()
                        .filter(state -> !wantedStates.contains(state))
                        .forEach(filter.withObject("state").withArray("notIn")::add);
        }
        return filter;
    }

    private static void between(ObjectNode condition, String field, String start, String end) {
        condition.putObject(field).putObject("between").put("start", start).put("end", end);
    }

    @Override
    public String earlier(String cursor, Duration by) {
        return Cursor.parse(cursor).earlier(by).text();
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        List<String> ids = externalIds.stream().distinct().toList();
        List<RawOrder> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST) {
            ObjectNode filter = Json.object();
            ids.subList(from, Math.min(ids.size(), from + MOST))
                    .forEach(id -> filter.withObject("id").withArray("in").add(id));
            list(filter, "id", 0, MOST).forEach(order -> found.add(raw(order)));
        }
        return found;
    }

    /** The documents that are kept: each order with what is needed to understand it. */
    private List<JsonNode> list(ObjectNode filter, String sortedBy, int skip, int take) {
        ObjectNode variables = Json.object();
        ObjectNode options = variables.putObject("options").put("skip", skip).put("take", take);
        options.putObject("sort").put(sortedBy, "ASC");
        options.set("filter", filter);
        JsonNode data = api.ask(Query.ORDERS, variables);
        JsonNode decimals = data.path("globalSettings").path("serverConfig").path("moneyStrategyPrecision");
        List<JsonNode> documents = new ArrayList<>();
        for (JsonNode order : data.path("orders").path("items").values()) {
            ObjectNode document = Json.object();
            document.set(OrderMapper.DECIMALS, decimals);
            document.set(OrderMapper.ORDER, order);
            documents.add(document);
        }
        return documents;
    }

    private static RawOrder raw(JsonNode document) {
        String version = Json.text(document.path(OrderMapper.ORDER), "updatedAt");
        return new RawOrder(id(document), version, Json.bytes(document));
    }

    private static String id(JsonNode document) {
        return Json.text(document.path(OrderMapper.ORDER), "id");
    }

    @Override
    public Reading map(RawOrder raw) {
        return mapper.map(raw);
    }
}
