package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyConnector.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.Outcome;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Tells Shopify that the warehouse has orders: by a tag, if the settings name one, and where the warehouse is a
 * fulfillment service by accepting the merchant's requests. Both may be repeated: a tag is there once however often it is
 * added, and only what is still submitted is accepted.
 */
record Acknowledgements(GraphQl api, ShopifySettings settings, OrderPages orders) implements OrderAcknowledger {
    private static final int MOST = 25;

    @Override
    public boolean wanted() {
        return !settings.acknowledgementTag().isBlank()
                || !settings.fulfillmentService().isBlank();
    }

    @Override
    public List<Outcome> acknowledge(List<Acknowledgement> acknowledged) {
        if (!settings.fulfillmentService().isBlank()) {
            accept(acknowledged.stream().map(Acknowledgement::externalOrderId).toList());
        }
        return settings.acknowledgementTag().isBlank()
                ? acknowledged.stream().<Outcome>map(_ -> new Outcome.Sent("")).toList()
                : api.change("tags-add", acknowledged, MOST, this::tags, Acknowledgements::outcome);
    }

    /** @throws dev.cartage.spi.RemoteException if one of them is not answered; all of it may be said again */
    private void accept(List<String> externalIds) {
        List<Map<String, String>> submitted = orders.documents(externalIds).stream()
                .flatMap(order ->
                        FulfillmentOrder.of(order, one -> one.isOurs(settings) && one.isAsked("SUBMITTED")).stream())
                .map(one -> Map.of("id", Json.text(one.node(), "id")))
                .toList();
        api.change("fulfillment-accept", submitted).forEach(Reply::payload);
    }

    private Map<String, ?> tags(Acknowledgement order) {
        String id = Gid.of("Order", order.externalOrderId());
        return Map.of("id", id, "tags", List.of(settings.acknowledgementTag()));
    }

    private static Outcome outcome(Acknowledgement order, JsonNode payload) {
        return Reply.judge(payload, "", said -> PROBLEMS.outcome("tag-refused", order.orderNumber(), said));
    }
}
