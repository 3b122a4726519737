package dev.cartage.sandbox.shopify.api;

import com.sun.net.httpserver.HttpExchange;
import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.shopify.api.Executor.Query;
import dev.cartage.sandbox.shopify.store.Bulk.Operation;
import dev.cartage.sandbox.shopify.store.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of bulk operations at {@code /{shop}/bulk/{id}}: a line for each node, those of lists name their parent. */
final class BulkFiles {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private final Executor executor;
    private final Map<Long, byte[]> files = new ConcurrentHashMap<>();

    BulkFiles(Executor executor) {
        this.executor = executor;
    }

    static @Nullable String address(Shop shop, Operation operation) {
        return operation.status().equals("COMPLETED") ? shop.bulk().address() + "/bulk/" + operation.id() : null;
    }

    void send(HttpExchange exchange, Shop shop, long id) throws IOException {
        byte[] file;
        try {
            file = files.computeIfAbsent(
                    id, _ -> write(shop, shop.bulk().find(id).orElseThrow()));
        } catch (RuntimeException unfit) {
            byte[] why = String.valueOf(unfit.getMessage()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, why.length);
            exchange.getResponseBody().write(why);
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        Matcher asked = RANGE.matcher(range == null ? "bytes=0-" + Integer.MAX_VALUE : range);
        int from = asked.matches() ? Integer.parseInt(asked.group(1)) : 0;
        if (from >= file.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        int to = (int) Math.min(file.length, Long.parseLong(asked.group(2)) + 1);
        exchange.sendResponseHeaders(206, to - from);
        exchange.getResponseBody().write(Arrays.copyOfRange(file, from, to));
    }

    private byte[] write(Shop shop, Operation operation) {
        String query = operation
                .query()
                .strip()
                .replaceFirst("^\\{", "query(\\$after: String) {")
                .replaceFirst("orders\\(", "orders(first: 250, after: \\$after, sortKey: UPDATED_AT, ")
                .replaceFirst("edges", "pageInfo { hasNextPage endCursor } edges")
                .replaceAll("(fulfillmentOrders|lineItems) \\{", "$1(first: 250) {");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String after = "";
        do {
            Map<String, Object> variables = after.isEmpty() ? Map.of() : Map.of("after", after);
            JsonNode page = Json.read(executor.inBulk(shop, new Query(query, "", Map.copyOf(variables))))
                    .path("data")
                    .path("orders");
            page.path("edges").forEach(edge -> line((ObjectNode) edge.path("node"), "", out));
            boolean more = page.path("pageInfo").path("hasNextPage").asBoolean(false);
            after = more ? page.path("pageInfo").path("endCursor").asString("") : "";
        } while (!after.isEmpty());
        return out.toByteArray();
    }

    private static void line(ObjectNode node, String parent, ByteArrayOutputStream out) {
        ObjectNode own = Json.MAPPER.createObjectNode();
        node.properties().forEach(field -> {
            if (!field.getValue().has("edges")) {
                own.set(field.getKey(), field.getValue());
            }
        });
        if (!parent.isEmpty()) {
            own.put("__parentId", parent);
        }
        out.writeBytes((Json.MAPPER.writeValueAsString(own) + "\n").getBytes(StandardCharsets.UTF_8));
        String id = node.path("id").stringValue("");
        node.properties()
                .forEach(field ->
                        field.getValue().path("edges").forEach(edge -> line((ObjectNode) edge.path("node"), id, out)));
    }
}
