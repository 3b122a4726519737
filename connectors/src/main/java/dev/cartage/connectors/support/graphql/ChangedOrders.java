package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Parts;
import dev.cartage.connectors.support.TimeCursor;
import dev.cartage.spi.OrderSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A store's orders by time of change: each run looks back a little behind where the last one ended, and where very many may
 * follow, the store is asked to write them into a file.
 *
 * <p>Beside the connector lie the questions {@code orders} with the variables {@code first}, {@code after} and {@code
 * query}, and {@code orders-by-id} with {@code ids}.
 */
public abstract class ChangedOrders implements OrderSource {
    /** The mark of a cursor from which so many orders may follow that it is worth to count them. */
    private static final String FAR = "far";

    private static final int MOST_OF_A_FILE = 250;

    private final GraphQl api;
    private final BulkPages bulk;
    private final int most;
    private final Duration lookBack;
    private final Function<RawOrder, Reading> mapper;

    /**
     * @param bulk knows also the store, and how it writes the key of an order
     * @param most orders that one question can bring
     * @param lookBack so long may it take until the store shows a change
     * @param mapper as {@link #map}
     */
    protected ChangedOrders(BulkPages bulk, int most, Duration lookBack, Function<RawOrder, Reading> mapper) {
        this.api = bulk.api();
        this.bulk = bulk;
        this.most = most;
        this.lookBack = lookBack;
        this.mapper = mapper;
    }

    /** What is searched: what changed since then; "" for all times. */
    protected abstract String search(String since);

    /** The order with what did not fit into the first answer. */
    protected abstract JsonNode completed(GraphQl api, JsonNode order);

    @Override
    public final Page read(String cursor, boolean resuming, int limit) {
        TimeCursor committed = TimeCursor.parse(cursor);
        if (BulkPages.isRunning(committed)) {
            return bulk.next(committed, Math.clamp(limit, 1, MOST_OF_A_FILE));
        }
        boolean far = cursor.isEmpty() || committed.mark().equals(FAR);
        TimeCursor from = resuming || far ? committed.earlier(resuming ? lookBack : Duration.ZERO) : committed;
        Optional<Page> begun = far ? bulk.start(from, search(from.time())) : Optional.empty();
        return begun.orElseGet(() -> page(new TimeCursor(committed.time(), ""), from, limit));
    }

    private Page page(TimeCursor committed, TimeCursor from, int limit) {
        String wanted = search(from.time());
        Map<String, String> variables =
                from.mark().isEmpty() ? Map.of("query", wanted) : Map.of("query", wanted, "after", from.mark());
        Slices page = api.slices("orders", Math.clamp(limit, 1, most), variables, "orders");
        List<RawOrder> orders = page.nodes().stream().map(this::raw).toList();
        return new Page(
                orders,
                committed.past(page.reached(), page.after()).text(),
                !page.after().isEmpty());
    }

    private RawOrder raw(Slices.Slice order) {
        return order.whole()
                ? new RawOrder(Json.lastOf(order.id()), order.updatedAt(), order.content())
                : raw(completed(api, Json.MAPPER.readTree(order.content())));
    }

    /** As it is kept: by the number in its key. */
    static RawOrder raw(JsonNode order) {
        return new RawOrder(Json.text(order, "/id"), Json.text(order, "updatedAt"), Json.bytes(order));
    }

    @Override
    public final String earlier(String cursor, Duration by) {
        TimeCursor earlier = TimeCursor.parse(cursor).earlier(by);
        return new TimeCursor(earlier.time(), FAR).text();
    }

    @Override
    public final List<RawOrder> byId(List<String> externalIds) {
        return documents(externalIds).stream().map(ChangedOrders::raw).toList();
    }

    /** The orders as they stand now, whole; those that are gone are missing. */
    public final List<JsonNode> documents(List<String> externalIds) {
        List<String> keys = externalIds.stream()
                .filter(id -> id.matches("\\d+"))
                .distinct()
                .map(id -> bulk.key().apply("Order", id))
                .toList();
        return Parts.each(keys, most, some -> Json.list(api.ask("orders-by-id", Map.of("ids", some)), "nodes")).stream()
                .filter(order -> order.has("id"))
                .map(order -> completed(api, order))
                .toList();
    }

    @Override
    public final Reading map(RawOrder raw) {
        return mapper.apply(raw);
    }
}
