package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyDialect.SHOPIFY;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.TimeCursor;
import dev.cartage.connectors.support.graphql.BulkLines;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads very many orders without spending points: Shopify writes them into a file (a bulk operation), which is fetched
 * piece by piece. The cursor's mark says which operation, and how many bytes were read. What goes wrong with the file ends
 * in reading by pages, from where the backfill began.
 */
final class Backfill {
    /** The mark of a cursor from which so many orders may follow that it is worth to count them. */
    static final String FAR = "far";

    /** So many orders are a hundred pages, and more than twice the points that a standard shop has. */
    static final int WORTHWHILE = 2_500;

    private static final String MARK = "bulk ";
    private static final int BYTES_PER_ORDER = 8_000;
    private static final int MOST_BYTES = 16_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Map<String, String> LISTS =
            Map.of("FulfillmentOrder", "fulfillmentOrders", "FulfillmentOrderLineItem", "lineItems");

    private final GraphQl api;
    private final Wire wire;
    private final String document;

    Backfill(GraphQl api, Wire wire, Question orders) {
        this.api = api;
        this.wire = wire;
        this.document = document(orders);
    }

    /** The question as Shopify wants it for a file: whole lists, without pages. SEARCH stands for what is searched. */
    static String document(Question orders) {
        return orders.text()
                .replaceFirst("query orders\\([^)]*\\)", "")
                .replaceFirst("orders\\(.*?\\)", "orders(query: SEARCH)")
                .replaceAll("pageInfo \\{[^}]*}\\s*", "")
                .replaceAll("\\(first: \\d+\\)", "")
                .replaceAll("nodes \\{ (\\.\\.\\.\\w+) }", "edges { node { $1 } }");
    }

    static boolean isRunning(TimeCursor cursor) {
        return cursor.mark().startsWith(MARK);
    }

    /** The first, empty page of a backfill; empty if there are too few orders to be worth it. */
    Optional<Page> start(TimeCursor from, String search) {
        ObjectNode count = Json.object().put("query", search).put("limit", WORTHWHILE);
        int orders = api.ask(Query.ORDERS_COUNT, count)
                .path("ordersCount")
                .path("count")
                .intValue(0);
        if (orders < WORTHWHILE) {
            return Optional.empty();
        }
        String query = document.replace("SEARCH", Json.MAPPER.writeValueAsString(search));
        JsonNode started = api.ask(Query.BULK_START, Json.object().put("query", query))
                .path("bulkOperationRunQuery")
                .path("bulkOperation");
        String id = Gid.number(Json.text(started, "id"));
        // Another operation of this app may be running; then pages will do.
        return id.isEmpty() ? Optional.empty() : Optional.of(page(from, id, 0, List.of()));
    }

    /** @throws dev.cartage.spi.RemoteException.Throttled while Shopify is still writing */
    Page next(TimeCursor cursor, int limit) {
        String[] mark = cursor.mark().split(" ");
        JsonNode operation = api.ask(Query.BULK_STATE, Json.object().put("id", Gid.of("BulkOperation", mark[1])))
                .path("bulkOperation");
        return switch (Json.text(operation, "status")) {
            case "CREATED", "RUNNING" -> throw SHOPIFY.throttled(PATIENCE);
            case "COMPLETED" -> read(cursor, operation, mark[1], Long.parseLong(mark[2]), limit);
            default -> new Page(List.of(), new TimeCursor(cursor.time(), "").text(), true);
        };
    }

    private Page read(TimeCursor cursor, JsonNode operation, String id, long offset, int limit) {
        String url = Json.text(operation, "url");
        for (int bytes = limit * BYTES_PER_ORDER; !url.isEmpty() && bytes <= MOST_BYTES; bytes *= 2) {
            byte[] part = part(URI.create(url), offset, bytes);
            BulkLines lines = BulkLines.parse(part, part.length < bytes, limit, LISTS);
            if (!lines.documents().isEmpty()) {
                return page(cursor, id, offset + lines.length(), lines.documents());
            } else if (part.length < bytes) {
                break;
            }
        }
        // Orders that changed while Shopify wrote are read again by pages.
        String reached = Json.text(operation, "createdAt");
        return new Page(List.of(), cursor.past(reached, "").text(), true);
    }

    private byte[] part(URI file, long offset, int bytes) {
        Wire.Answer answer = wire.send(
                Wire.Request.get("bulk-file", file, Map.of("Range", "bytes=" + offset + "-" + (offset + bytes - 1))));
        if (answer.status() == 416) {
            return new byte[0];
        }
        SHOPIFY.trouble(answer, false).ifPresent(trouble -> {
            throw trouble;
        });
        return answer.body();
    }

    private static Page page(TimeCursor from, String id, long offset, List<ObjectNode> orders) {
        String next = new TimeCursor(from.time(), MARK + id + " " + offset).text();
        return new Page(orders.stream().map(Backfill::raw).toList(), next, true);
    }

    private static RawOrder raw(ObjectNode order) {
        return new RawOrder(Gid.number(Json.text(order, "id")), Json.text(order, "updatedAt"), Json.bytes(order));
    }
}
