package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells Shopify what was shipped: one fulfillment for each parcel.
 *
 * <p>An order remembers the fulfillment order lines it was read from, but Shopify moves, splits and merges those. So a
 * notice goes out as remembered, which costs one request for 25 parcels, and only if Shopify refuses it are the order's
 * lines read again and the notice made anew from them.
 */
final class ShipmentNotices implements ShipmentSink {
    private static final int MOST = 25;

    private final GraphQl api;
    private final ShopifySettings settings;
    private final OrderPages orders;

    ShipmentNotices(GraphQl api, ShopifySettings settings, OrderPages orders) {
        this.api = api;
        this.settings = settings;
        this.orders = orders;
    }

    /** Shopify keeps no key of ours with a fulfillment, but shows each with its tracking number and lines. */
    @Override
    public Repeat repeat() {
        return Repeat.ASKABLE;
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Finding> find(List<Notice> notices) {
        return new FulfillmentSearch(api).find(notices);
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        Outcome[] outcomes = new Outcome[notices.size()];
        List<Attempt> attempts = new ArrayList<>();
        List<Attempt> again = new ArrayList<>();
        for (int i = 0; i < notices.size(); i++) {
            Attempt attempt = new Attempt(i, notices.get(i), Allocation.remembered(notices.get(i)), "");
            (attempt.allocation().isEmpty() ? again : attempts).add(attempt);
        }
        again.addAll(send(attempts, outcomes));
        if (!again.isEmpty()) {
            sendAnew(again, outcomes);
        }
        return List.of(outcomes);
    }

    /** Answers the attempts that Shopify refused for certain. */
    private List<Attempt> send(List<Attempt> attempts, Outcome[] outcomes) {
        List<Attempt> refused = new ArrayList<>();
        List<Reply> replies = api.change(
                Query.FULFILLMENT_CREATE, attempts.stream().map(this::variables).toList());
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            switch (replies.get(i)) {
                case Reply.Failed(RemoteException trouble) -> outcomes[attempt.place()] = Outcomes.of(trouble);
                case Reply.Payload(JsonNode payload) -> {
                    String why = Reply.errors(payload);
                    if (why.isEmpty()) {
                        outcomes[attempt.place()] =
                                new Outcome.Sent(Gid.number(Json.text(payload.path("fulfillment"), "id")));
                    } else {
                        refused.add(attempt.refused(why));
                    }
                }
            }
        }
        return refused;
    }

    private void sendAnew(List<Attempt> refused, Outcome[] outcomes) {
        List<Attempt> changed = new ArrayList<>();
        List<Attempt> refusedForGood = new ArrayList<>();
        try {
            Map<String, JsonNode> current = current(refused);
            for (Attempt attempt : refused) {
                Optional<JsonNode> order =
                        Optional.ofNullable(current.get(attempt.notice().externalOrderId()));
                outcomes[attempt.place()] = ShipmentRefusal.explain(attempt.notice(), order, attempt.why());
                Optional<Allocation> anew =
                        order.flatMap(one -> Allocation.of(attempt.notice(), one, settings.wantedLocation()));
                if (anew.filter(attempt.allocation()::equals).isPresent()) {
                    refusedForGood.add(attempt);
                } else if (anew.isPresent()) {
                    changed.add(new Attempt(attempt.place(), attempt.notice(), anew.get(), ""));
                }
            }
        } catch (RemoteException trouble) {
            // Only reading went wrong: what was refused is still refused, and may be tried again.
            refused.forEach(attempt -> outcomes[attempt.place()] = Outcomes.later(trouble.problem()));
            return;
        }
        try {
            refusedForGood.addAll(send(changed, outcomes));
        } catch (RemoteException trouble) {
            changed.forEach(attempt -> outcomes[attempt.place()] = Outcomes.of(trouble));
        }
        explain(refusedForGood, outcomes);
    }

    /** Shopify's words alone do not say which product is missing where. */
    private void explain(List<Attempt> refused, Outcome[] outcomes) {
        refused.forEach(attempt -> outcomes[attempt.place()] = ShipmentRefusal.bySaying(attempt.why()));
        try {
            Stocked stocked = Stocked.of(
                    api, settings, refused.stream().map(Attempt::notice).toList());
            refused.forEach(attempt ->
                    stocked.explain(attempt.notice()).ifPresent(outcome -> outcomes[attempt.place()] = outcome));
        } catch (RemoteException unexplained) {
            // It stays refused, with Shopify's words.
        }
    }

    private Map<String, JsonNode> current(List<Attempt> refused) {
        return FulfillmentSearch.byId(orders.nodes(refused.stream()
                .map(attempt -> attempt.notice().externalOrderId())
                .toList()));
    }

    private ObjectNode variables(Attempt attempt) {
        Notice notice = attempt.notice();
        ObjectNode variables = Json.object();
        ObjectNode fulfillment = variables.putObject("fulfillment");
        fulfillment.put("notifyCustomer", settings.notifyCustomer());
        fulfillment.set("lineItemsByFulfillmentOrder", attempt.allocation().toJson());
        ObjectNode tracking = fulfillment.putObject("trackingInfo");
        Json.putIfGiven(tracking, "company", notice.carrier());
        Json.putIfGiven(tracking, "number", notice.trackingNumber());
        Json.putIfGiven(tracking, "url", notice.trackingUrl());
        return variables;
    }

    /**
     * One notice on its way.
     *
     * @param place its place in the call
     * @param why what Shopify said when it refused it; "" before
     */
    private record Attempt(int place, Notice notice, Allocation allocation, String why) {
        Attempt refused(String reason) {
            return new Attempt(place, notice, allocation, reason);
        }
    }
}
