package dev.cartage.connectors.shopify;

import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Marks the orders that the warehouse has with a tag, if the settings name one. To add a tag twice changes nothing. */
final class OrderTags implements OrderAcknowledger {
    private static final int MOST = 25;

    private final AdminApi api;
    private final String tag;

    OrderTags(AdminApi api, ShopifySettings settings) {
        this.api = api;
        this.tag = settings.acknowledgementTag();
    }

    @Override
    public boolean wanted() {
        return !tag.isEmpty();
    }

    @Override
    public List<Outcome> acknowledge(List<Acknowledgement> orders) {
        if (tag.isEmpty()) {
            return orders.stream().<Outcome>map(_ -> new Outcome.Sent("")).toList();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += MOST) {
            List<ObjectNode> items = orders.subList(from, Math.min(orders.size(), from + MOST)).stream()
                    .map(this::variables)
                    .toList();
            api.change(Query.TAGS_ADD, items).forEach(reply -> outcomes.add(outcome(reply)));
        }
        return outcomes;
    }

    private ObjectNode variables(Acknowledgement order) {
        ObjectNode variables = Json.object().put("id", Gid.of("Order", order.externalOrderId()));
        variables.putArray("tags").add(tag);
        return variables;
    }

    private static Outcome outcome(AdminApi.Reply reply) {
        return switch (reply) {
            case AdminApi.Reply.Failed(RemoteException trouble) -> Outcomes.of(trouble);
            case AdminApi.Reply.Payload(JsonNode payload) -> {
                String said = Outcomes.errors(payload);
                yield said.isEmpty()
                        ? new Outcome.Sent("")
                        : Outcomes.refused(
                                "tag-refused",
                                "Shopify does not tag the order: " + said,
                                "Look whether the order is still in Shopify.");
            }
        };
    }
}
