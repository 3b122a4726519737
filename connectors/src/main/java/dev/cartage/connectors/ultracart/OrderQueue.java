package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.OrderSource;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * The queue of the distribution center. UltraCart hands out the same hundred orders until they are acknowledged, so the
 * cursor is the list of orders that came last: once the hub has committed it with them, the next read acknowledges them
 * first. After a crash they are acknowledged, or handed out, once more; both change nothing.
 */
final class OrderQueue implements OrderSource {
    private static final int MOST = 100;

    /** What the center's queue gives without asking, for reading single orders as well. */
    private static final String EXPANSIONS =
            "billing,channel_partner,checkout,coupon,gift,internal,item,payment,shipping,summary,taxes";

    private final Api api;
    private final OrderMapper mapper;

    OrderQueue(Api api, UltraCartSettings settings) {
        this.api = api;
        this.mapper = new OrderMapper(settings);
    }

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        acknowledge(cursor);
        List<RawOrder> orders = api.read("orders", api.ofCenter("orders"))
                .path("orders")
                .valueStream()
                .limit(limit)
                .map(mapper::raw)
                .toList();
        String next = String.join(",", orders.stream().map(RawOrder::externalId).toList());
        return new Page(orders, next, !orders.isEmpty());
    }

    private void acknowledge(String cursor) {
        List<String> ids =
                Arrays.stream(cursor.split(",")).filter(id -> !id.isEmpty()).toList();
        for (int from = 0; from < ids.size(); from += MOST) {
            ArrayNode part = Json.MAPPER.createArrayNode();
            ids.subList(from, Math.min(ids.size(), from + MOST)).forEach(part::add);
            api.tell("acknowledgements", "PUT", api.ofCenter("acknowledgements"), part);
        }
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        return api.orders(externalIds, EXPANSIONS).stream().map(mapper::raw).toList();
    }

    @Override
    public Reading map(RawOrder raw) {
        return mapper.map(raw);
    }
}
