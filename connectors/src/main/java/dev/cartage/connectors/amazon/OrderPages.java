package dev.cartage.connectors.amazon;

import static dev.cartage.connectors.amazon.Operation.GET_ORDER;
import static dev.cartage.connectors.amazon.Operation.OLD_ORDER;
import static dev.cartage.connectors.amazon.Operation.OLD_ORDERS;
import static dev.cartage.connectors.amazon.Operation.OLD_ORDER_ITEMS;
import static dev.cartage.connectors.amazon.Operation.SEARCH_ORDERS;

import dev.cartage.connectors.amazon.AmazonSettings.OrdersInterface;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Parameters;
import dev.cartage.connectors.support.Remote;
import dev.cartage.connectors.support.paging.TokenPages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads orders by time of change. The new interface gives a page of orders with items, buyer and address in one call, the
 * old one the items of each order in calls of their own.
 */
final class OrderPages extends TokenPages {
    /** Amazon shows a change two minutes late; its parts may be later still. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);
    /** Amazon shows no orders older than two years, and asks for a time. */
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private static final String ID = "\\d{3}-\\d{7}-\\d{7}";

    private static final Shape NEW_SHAPE =
            new Shape("orders", "orderId", "lastUpdatedTime", "pagination.nextToken", "lastUpdatedBefore");
    private static final Shape OLD_SHAPE = new Shape(
            "payload.Orders", "AmazonOrderId", "LastUpdateDate", "payload.NextToken", "payload.LastUpdatedBefore");
    private static final Version NEW =
            new Version(SEARCH_ORDERS, "search-2026.txt", 100, NEW_SHAPE, GET_ORDER, "order");
    /** Amazon allows 30 calls for items at once. */
    private static final Version OLD = new Version(OLD_ORDERS, "search-v0.txt", 25, OLD_SHAPE, OLD_ORDER, "payload");

    /** One of Amazon's two interfaces for orders; a table says what it is asked. */
    private record Version(Operation search, String asked, int most, Shape shape, Operation get, String order) {}

    private final SpApi api;
    private final Version version;
    private final Parameters asked;

    OrderPages(SpApi api) {
        this(api, api.settings(), api.settings().ordersInterface() == OrdersInterface.V0 ? OLD : NEW);
    }

    private OrderPages(SpApi api, AmazonSettings settings, Version version) {
        super(version.shape, version.most, LOOK_BACK, BEGINNING, settings.acceptOrdersAfter());
        this.api = api;
        this.version = version;
        this.asked = Parameters.load(OrderPages.class, version.asked);
    }

    @Override
    protected JsonNode list(String from, String token, int size) {
        String limit = Integer.toString(size);
        Map<String, String> words = Map.of(
                "from", from,
                "token", token,
                "limit", limit,
                "marketplace", api.marketplace().id());
        return api.ask(version.search(), asked.filled(words));
    }

    @Override
    protected JsonNode completed(JsonNode order) {
        if (version == NEW) {
            return order;
        }
        ObjectNode whole = order.deepCopy().asObject();
        String token = "";
        do {
            JsonNode page = api.ask(OLD_ORDER_ITEMS, Map.of("NextToken", token), Json.text(order, "AmazonOrderId"));
            whole.withArray("OrderItems").addAll(Json.list(page, "payload.OrderItems"));
            token = Json.text(page, "payload.NextToken");
        } while (!token.isEmpty());
        return whole;
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        return externalIds.stream()
                .distinct()
                .filter(id -> id.matches(ID))
                .flatMap(id -> Remote.ifThere(() -> get(id)).stream())
                .toList();
    }

    /** @throws dev.cartage.spi.RemoteException.Rejected with the code {@code not-found} if there is none */
    RawOrder get(String id) {
        Map<String, String> query = Map.of("includedData", asked.rows().getOrDefault("includedData", ""));
        return raw(api.ask(version.get(), query, id).path(version.order()));
    }

    @Override
    public Reading map(RawOrder raw) {
        return new OrderMapper(api.settings().acceptOrdersAfter()).map(raw);
    }
}
