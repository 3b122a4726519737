package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Question;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fetches what did not fit into the first answer: the rest of an order's fulfillment orders and of their lines. */
final class LongOrders {
    private final GraphQl api;
    private final ShopifySettings settings;

    LongOrders(GraphQl api, ShopifySettings settings) {
        this.api = api;
        this.settings = settings;
    }

    byte[] complete(byte[] content) {
        JsonNode order = api.remote().json(content, false);
        complete(order);
        return Json.bytes(order);
    }

    void complete(JsonNode order) {
        JsonNode fulfillmentOrders = order.path("fulfillmentOrders");
        while (goesOn(fulfillmentOrders)) {
            append(fulfillmentOrders, ask(Query.MORE_FULFILLMENT_ORDERS, order, fulfillmentOrders, "order"));
        }
        for (JsonNode one : fulfillmentOrders.path("nodes").values()) {
            while (goesOn(one.path("lineItems"))) {
                append(one.path("lineItems"), ask(Query.MORE_LINES, one, one.path("lineItems"), "fulfillmentOrder"));
            }
        }
    }

    private static boolean goesOn(JsonNode connection) {
        return connection.path("pageInfo").path("hasNextPage").booleanValue(false);
    }

    private JsonNode ask(Question query, JsonNode owner, JsonNode connection, String answer) {
        ObjectNode variables = Json.object().put("id", Json.text(owner, "id"));
        variables.put("after", Json.text(connection.path("pageInfo"), "endCursor"));
        String list = query.equals(Query.MORE_LINES) ? "lineItems" : "fulfillmentOrders";
        return api.ask(Query.in(settings, query), variables).path(answer).path(list);
    }

    private static void append(JsonNode connection, JsonNode rest) {
        ArrayNode nodes = (ArrayNode) connection.path("nodes");
        rest.path("nodes").values().forEach(nodes::add);
        // An order that is gone by now has no rest: without this the loop would not end.
        JsonNode pageInfo = Optional.of(rest.path("pageInfo"))
                .filter(JsonNode::isObject)
                .orElseGet(() -> Json.object().put("hasNextPage", false));
        ((ObjectNode) connection).set("pageInfo", pageInfo);
    }
}
