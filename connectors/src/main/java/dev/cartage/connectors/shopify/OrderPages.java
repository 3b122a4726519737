package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.TimeCursor;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.connectors.support.graphql.Slices;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads orders by time of change. */
final class OrderPages implements OrderSource {
    /** With their lines, so many orders cost about 400 of the 1,000 points that Shopify allows one question. */
    private static final int MOST = 25;

    private static final int MOST_OF_A_FILE = 250;

    /** Shopify finds an order by its time of change only some seconds after the change. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(10);

    private final GraphQl api;
    private final ShopifySettings settings;
    private final OrderMapper mapper;
    private final LongOrders longOrders;
    private final Backfill backfill;
    private final Question list;
    private final Question single;

    OrderPages(GraphQl api, Wire wire, ShopifySettings settings) {
        this.api = api;
        this.settings = settings;
        this.mapper = new OrderMapper(settings);
        this.longOrders = new LongOrders(api, settings);
        this.list = Query.in(settings, Query.ORDERS);
        this.backfill = new Backfill(api, wire, list);
        this.single = Query.in(settings, Query.ORDERS_BY_ID);
    }

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        TimeCursor committed = TimeCursor.parse(cursor);
        if (Backfill.isRunning(committed)) {
            return backfill.next(committed, Math.clamp(limit, 1, MOST_OF_A_FILE));
        }
        boolean far = cursor.isEmpty() || committed.mark().equals(Backfill.FAR);
        TimeCursor from = resuming || far ? committed.earlier(resuming ? LOOK_BACK : Duration.ZERO) : committed;
        Optional<Page> begun = far ? backfill.start(from, search(from)) : Optional.empty();
        return begun.orElseGet(() -> readPage(new TimeCursor(committed.time(), ""), from, limit));
    }

    private Page readPage(TimeCursor committed, TimeCursor from, int limit) {
        Slices page = page(from, Math.clamp(limit, 1, MOST));
        List<RawOrder> orders = new ArrayList<>(page.nodes().size());
        for (Slices.Slice order : page.nodes()) {
            byte[] content = order.whole() ? order.content() : longOrders.complete(order.content());
            orders.add(new RawOrder(Gid.number(order.id()), order.updatedAt(), content));
        }
        return new Page(
                orders,
                committed.past(page.reached(), page.after()).text(),
                !page.after().isEmpty());
    }

    /** Asks for fewer where Shopify finds the question too large. */
    private Slices page(TimeCursor from, int size) {
        ObjectNode variables = Json.object().put("first", size);
        Json.putIfGiven(variables, "after", from.mark());
        variables.put("query", search(from));
        try {
            return api.slices(list, variables, "orders");
        } catch (RemoteException.Rejected refused) {
            if (size == 1 || !refused.problem().code().equals(ShopifyDialect.TOO_COSTLY)) {
                throw refused;
            }
            return page(from, size / 2);
        }
    }

    /**
     * What is wholly shipped is left out, or every order would be read again because we told of its shipment. To ask for
     * the unfulfilled ones would miss those that are fulfilled in part.
     */
    private String search(TimeCursor from) {
        List<String> terms = new ArrayList<>();
        terms.add("-fulfillment_status:fulfilled");
        if (!from.time().isEmpty()) {
            terms.add("updated_at:>='" + from.time() + "'");
        }
        settings.acceptOrdersAfter().ifPresent(after -> terms.add("created_at:>='" + after + "'"));
        return String.join(" AND ", terms);
    }

    @Override
    public String earlier(String cursor, Duration by) {
        TimeCursor earlier = TimeCursor.parse(cursor).earlier(by);
        return new TimeCursor(earlier.time(), Backfill.FAR).text();
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        return nodes(externalIds).stream()
                .map(order -> new RawOrder(
                        Gid.number(Json.text(order, "id")), Json.text(order, "updatedAt"), Json.bytes(order)))
                .toList();
    }

    /** The orders with all their lines; those that are gone are missing. */
    List<JsonNode> nodes(List<String> externalIds) {
        List<String> known = externalIds.stream()
                .filter(id -> !id.isEmpty() && id.chars().allMatch(Character::isDigit))
                .distinct()
                .toList();
        List<JsonNode> found = new ArrayList<>();
        for (int from = 0; from < known.size(); from += MOST) {
            ObjectNode variables = Json.object();
            known.subList(from, Math.min(known.size(), from + MOST))
                    .forEach(id -> variables.withArray("ids").add(Gid.of("Order", id)));
            for (JsonNode order : api.ask(single, variables).path("nodes").values()) {
                if (!Json.text(order, "id").isEmpty()) {
                    longOrders.complete(order);
                    found.add(order);
                }
            }
        }
        return found;
    }

    @Override
    public Reading map(RawOrder raw) {
        return mapper.map(raw);
    }
}
