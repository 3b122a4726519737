package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.TimeCursor;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Reads very many orders without spending points: the store writes them into a file (a bulk operation), which is fetched
 * piece by piece. The cursor's mark says which operation, and how many bytes were read. What goes wrong with the file ends
 * in reading by pages, from where the file began.
 *
 * <p>Beside the connector lie the questions {@code orders-count}, {@code bulk-start} and {@code bulk-state}.
 *
 * @param worthwhile from so many orders on
 * @param key of a thing in the store, by its type and number
 * @param lists as {@link BulkLines#parse} wants them
 */
public record BulkPages(GraphQl api, Wire wire, int worthwhile, BinaryOperator<String> key, Map<String, String> lists) {
    /** The operation that fetches a piece. */
    public static final String FILE = "bulk-file";

    private static final String MARK = "bulk ";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static boolean isRunning(TimeCursor cursor) {
        return cursor.mark().startsWith(MARK);
    }

    /** The first, empty page; empty if there are too few orders to be worth it. */
    Optional<Page> start(TimeCursor from, String search) {
        JsonNode count = api.ask("orders-count", Map.of("query", search, "limit", worthwhile));
        if (Json.at(count, "ordersCount.count").intValue(0) < worthwhile) {
            return Optional.empty();
        }
        String query = api.question("orders").forFile("orders", Json.MAPPER.writeValueAsString(search));
        JsonNode started = api.ask("bulk-start", Map.of("query", query));
        String id = Json.text(started, "/bulkOperationRunQuery.bulkOperation.id");
        // Another operation of this application may be running; then pages will do.
        return id.isEmpty() ? Optional.empty() : Optional.of(page(from, id, 0, List.of()));
    }

    /** @throws dev.cartage.spi.RemoteException.Throttled while the store is still writing */
    Page next(TimeCursor cursor, int limit) {
        String[] mark = cursor.mark().split(" ");
        JsonNode operation = api.ask("bulk-state", Map.of("id", key.apply("BulkOperation", mark[1])))
                .path("bulkOperation");
        return switch (Json.text(operation, "status")) {
            case "CREATED", "RUNNING" -> throw api.problems().remote().throttled(PATIENCE);
            case "COMPLETED" -> read(cursor, operation, mark[1], Long.parseLong(mark[2]), limit);
            default -> new Page(List.of(), new TimeCursor(cursor.time(), "").text(), true);
        };
    }

    private Page read(TimeCursor cursor, JsonNode operation, String id, long offset, int limit) {
        String address = Json.text(operation, "url");
        if (!address.isEmpty()) {
            BulkLines lines = new BulkFile(wire, api.problems(), FILE, URI.create(address), lists).read(offset, limit);
            if (!lines.documents().isEmpty()) {
                return page(cursor, id, offset + lines.length(), lines.documents());
            }
        }
        // Orders that changed while the store wrote are read again by pages.
        return new Page(
                List.of(), cursor.past(Json.text(operation, "createdAt"), "").text(), true);
    }

    private static Page page(TimeCursor from, String id, long offset, List<? extends JsonNode> orders) {
        String next = new TimeCursor(from.time(), MARK + id + " " + offset).text();
        return new Page(orders.stream().map(ChangedOrders::raw).toList(), next, true);
    }
}
