package dev.cartage.connectors.shopify;

import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSink;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final AdminApi api;
    private final ShopifySettings settings;
    private final OrderPages orders;
    private final FulfillmentSearch search;

    ShipmentNotices(AdminApi api, ShopifySettings settings, OrderPages orders) {
        this.api = api;
        this.settings = settings;
        this.orders = orders;
        this.search = new FulfillmentSearch(api);
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
        return search.find(notices);
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
        if (attempts.isEmpty()) {
            return List.of();
        }
        List<Attempt> refused = new ArrayList<>();
        List<AdminApi.Reply> replies = api.change(
                Query.FULFILLMENT_CREATE, attempts.stream().map(this::variables).toList());
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            switch (replies.get(i)) {
                case AdminApi.Reply.Failed(RemoteException trouble) -> outcomes[attempt.place()] = Outcomes.of(trouble);
                case AdminApi.Reply.Payload(JsonNode payload) -> {
                    String why = Outcomes.errors(payload);
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
        try {
            Map<String, JsonNode> current = current(refused);
            for (Attempt attempt : refused) {
                Optional<JsonNode> order =
                        Optional.ofNullable(current.get(attempt.notice().externalOrderId()));
                Optional<Allocation> anew =
                        order.flatMap(one -> Allocation.of(attempt.notice(), one, settings.locationId()));
                outcomes[attempt.place()] = ShipmentRefusal.explain(attempt.notice(), order, attempt.why());
                anew.filter(one -> !one.equals(attempt.allocation()))
                        .ifPresent(one -> changed.add(new Attempt(attempt.place(), attempt.notice(), one, "")));
            }
        } catch (RemoteException trouble) {
            // Only reading went wrong: what was refused is still refused, and may be tried again.
            refused.forEach(attempt -> outcomes[attempt.place()] = Outcomes.later(trouble.problem()));
            return;
        }
        try {
            for (Attempt attempt : send(changed, outcomes)) {
                outcomes[attempt.place()] = ShipmentRefusal.bySaying(attempt.why());
            }
        } catch (RemoteException trouble) {
            changed.forEach(attempt -> outcomes[attempt.place()] = Outcomes.of(trouble));
        }
    }

    private Map<String, JsonNode> current(List<Attempt> refused) {
        Map<String, JsonNode> byId = new HashMap<>();
        orders.nodes(refused.stream()
                        .map(attempt -> attempt.notice().externalOrderId())
                        .toList())
                .forEach(order -> byId.put(Gid.number(Json.text(order, "id")), order));
        return byId;
    }

    private ObjectNode variables(Attempt attempt) {
        Notice notice = attempt.notice();
        ObjectNode variables = Json.object();
        ObjectNode fulfillment = variables.putObject("fulfillment");
        fulfillment.put("notifyCustomer", settings.notifyCustomer());
        fulfillment.set("lineItemsByFulfillmentOrder", attempt.allocation().toJson());
        ObjectNode tracking = fulfillment.putObject("trackingInfo");
        putIfGiven(tracking, "company", notice.carrier());
        putIfGiven(tracking, "number", notice.trackingNumber());
        putIfGiven(tracking, "url", notice.trackingUrl());
        return variables;
    }

    private static void putIfGiven(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
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
