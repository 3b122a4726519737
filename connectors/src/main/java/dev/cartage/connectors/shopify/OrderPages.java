package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.BulkPages;
import dev.cartage.connectors.support.graphql.ChangedOrders;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads orders by time of change. */
final class OrderPages extends ChangedOrders {
    /** With their lines, so many orders cost about 400 of the 1,000 points that Shopify allows one question. */
    private static final int MOST = 25;

    /** So many orders are a hundred pages, and more than twice the points that a standard shop has. */
    static final int WORTH_A_FILE = 2_500;

    /** Shopify finds an order by its time of change only some seconds after the change. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(10);

    private static final Map<String, String> LISTS =
            Map.of("FulfillmentOrder", "fulfillmentOrders", "FulfillmentOrderLineItem", "lineItems");

    private final ShopifySettings settings;

    OrderPages(GraphQl api, Wire wire, ShopifySettings settings) {
        super(new BulkPages(api, wire, WORTH_A_FILE, Gid::of, LISTS), MOST, LOOK_BACK, new OrderMapper(settings)::map);
        this.settings = settings;
    }

    /**
     * What is wholly shipped is left out, or every order would be read again because we told of its shipment. To ask for
     * the unfulfilled ones would miss those that are fulfilled in part.
     */
    @Override
    protected String search(String since) {
        List<String> terms = new ArrayList<>(List.of("-fulfillment_status:fulfilled"));
        if (!since.isEmpty()) {
            terms.add("updated_at:>='" + since + "'");
        }
        settings.acceptOrdersAfter().ifPresent(after -> terms.add("created_at:>='" + after + "'"));
        return String.join(" AND ", terms);
    }

    @Override
    protected JsonNode completed(GraphQl api, JsonNode order) {
        api.complete("more-fulfillment-orders", order, "fulfillmentOrders");
        Json.list(order, "fulfillmentOrders.nodes").forEach(one -> api.complete("more-lines", one, "lineItems"));
        return order;
    }
}
