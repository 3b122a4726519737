package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.Outcome;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < acknowledged.size(); from += MOST) {
            outcomes.addAll(tag(acknowledged.subList(from, Math.min(acknowledged.size(), from + MOST))));
        }
        return outcomes;
    }

    /** @throws dev.cartage.spi.RemoteException if one of them is not accepted; all of it may be said again */
    private void accept(List<String> externalIds) {
        List<ObjectNode> submitted = orders.nodes(externalIds).stream()
                .flatMap(order -> FulfillmentOrder.of(order).stream())
                .filter(one -> one.isAt(settings.wantedLocation()) && one.isOf(settings.fulfillmentService()))
                .filter(FulfillmentOrder::submitted)
                .map(one -> Json.object().put("id", one.id()))
                .toList();
        for (Reply reply : api.change(Query.FULFILLMENT_ACCEPT, submitted)) {
            if (reply instanceof Reply.Failed failed) {
                throw failed.trouble();
            }
        }
    }

    private List<Outcome> tag(List<Acknowledgement> some) {
        if (settings.acknowledgementTag().isBlank()) {
            return some.stream().<Outcome>map(_ -> new Outcome.Sent("")).toList();
        }
        return api.change(Query.TAGS_ADD, some.stream().map(this::variables).toList()).stream()
                .map(reply -> reply.outcome(Acknowledgements::outcome))
                .toList();
    }

    private ObjectNode variables(Acknowledgement order) {
        ObjectNode variables = Json.object().put("id", Gid.of("Order", order.externalOrderId()));
        variables.putArray("tags").add(settings.acknowledgementTag());
        return variables;
    }

    private static Outcome outcome(JsonNode payload) {
        String said = Reply.errors(payload);
        return said.isEmpty()
                ? new Outcome.Sent("")
                : Outcomes.refused(
                        "tag-refused",
                        "Shopify does not tag the order: " + said,
                        "Look whether the order is still in Shopify.");
    }
}
