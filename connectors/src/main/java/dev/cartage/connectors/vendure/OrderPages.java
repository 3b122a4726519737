package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Parts;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.paging.OffsetPages;
import dev.cartage.spi.OrderSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads orders, first those that are ready, then those that have changed: see {@link Cursor}. */
final class OrderPages implements OrderSource {
    private static final int MOST = 50;
    private static final Set<String> DONE = Set.of("Shipped", "Delivered");
    private static final String PLACED = "orderPlacedAt";
    private static final String CHANGED = "updatedAt";

    private final GraphQl api;
    private final VendureSettings settings;
    private final OrderMapper mapper;

    OrderPages(GraphQl api, VendureSettings settings) {
        this.api = api;
        this.settings = settings;
        this.mapper = new OrderMapper(settings);
    }

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        Cursor committed = Cursor.parse(cursor);
        Cursor from = resuming ? committed.lookingBack() : committed;
        boolean changed = from.inChanged();
        OffsetPages.Found<JsonNode> found =
                pages(changed).read(from.reached(changed), committed.reached(changed), Math.clamp(limit, 1, MOST));
        boolean more = !found.atEnd() || !changed;
        return new Page(
                raw(found.items()), from.with(found.next(), found.atEnd()).text(), more);
    }

    private OffsetPages<JsonNode> pages(boolean changed) {
        String time = changed ? CHANGED : PLACED;
        return new OffsetPages<>(
                (start, end, byId, skip, take) ->
                        list(filter(changed, between(time, start, end)), byId ? "id" : time, skip, take),
                OrderPages::id,
                document -> Json.text(document.path(OrderMapper.ORDER), time));
    }

    private Map<String, ?> filter(boolean changed, Map<String, ?> condition) {
        List<Map<String, ?>> conditions = new ArrayList<>(List.of(condition));
        settings.acceptOrdersAfter()
                .ifPresent(after -> conditions.add(between(PLACED, after.toString(), OffsetPages.LAST_TIME)));
        Map<String, Object> filter = new HashMap<>(Map.of("active", Map.of("eq", false), "_and", conditions));
        Set<String> states = new HashSet<>(changed ? DONE : settings.wantedStates());
        if (changed) {
            // What is wholly shipped is left out, or every order would be read again because we told of its shipment.
            states.removeAll(settings.wantedStates());
        }
        if (!states.isEmpty()) {
            filter.put("state", Map.of(changed ? "notIn" : "in", states));
        }
        return filter;
    }

    private static Map<String, ?> between(String field, String start, String end) {
        return Map.of(field, Map.of("between", Map.of("start", start, "end", end)));
    }

    /** The documents that are kept: each order with what is needed to understand it. */
    private List<JsonNode> list(Map<String, ?> filter, String sortedBy, int skip, int take) {
        Map<String, ?> sort = Map.of(sortedBy, "ASC");
        Map<String, ?> options = Map.of("skip", skip, "take", take, "sort", sort, "filter", filter);
        JsonNode data = api.ask("orders", Map.of("options", options));
        JsonNode decimals = Json.at(data, "globalSettings.serverConfig.moneyStrategyPrecision");
        List<JsonNode> documents = new ArrayList<>();
        for (JsonNode order : Json.list(data, "orders.items")) {
            ObjectNode document = Json.object();
            document.set(OrderMapper.DECIMALS, decimals);
            document.set(OrderMapper.ORDER, order);
            documents.add(document);
        }
        return documents;
    }

    private static String id(JsonNode document) {
        return Json.text(document.path(OrderMapper.ORDER), "id");
    }

    private static List<RawOrder> raw(List<JsonNode> documents) {
        return documents.stream()
                .map(one -> new RawOrder(id(one), Json.text(one.path(OrderMapper.ORDER), CHANGED), Json.bytes(one)))
                .toList();
    }

    @Override
    public String earlier(String cursor, Duration by) {
        return Cursor.parse(cursor).earlier(by).text();
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        return Parts.of(externalIds.stream().distinct().toList(), MOST).stream()
                .flatMap(ids -> raw(list(Map.of("id", Map.of("in", ids)), "id", 0, MOST)).stream())
                .toList();
    }

    @Override
    public Reading map(RawOrder raw) {
        return mapper.map(raw);
    }
}
