package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentCorrector;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives fulfillments another tracking number. The one that is meant is found by its former number and its lines. */
record TrackingCorrections(GraphQl api, ShopifySettings settings) implements ShipmentCorrector {

    /** @param place its place in the call */
    private record Change(int place, Correction correction, String fulfillment) {}

    @Override
    public List<Outcome> correct(List<Correction> corrections) {
        List<Finding> findings = new FulfillmentSearch(api)
                .find(corrections.stream().flatMap(TrackingCorrections::names).toList());
        Outcome[] outcomes = new Outcome[corrections.size()];
        List<Change> changes = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < outcomes.length; i++) {
            Correction correction = corrections.get(i);
            int end = next + 1 + correction.former().size();
            outcomes[i] = missing(correction);
            if (findings.get(next) instanceof Finding.Found(String done)) {
                outcomes[i] = new Outcome.Sent(done);
            } else {
                int place = i;
                former(findings.subList(next + 1, end))
                        .ifPresent(found -> changes.add(new Change(place, correction, found)));
            }
            next = end;
        }
        send(changes, outcomes);
        return List.of(outcomes);
    }

    /** The parcel as it should be, and as Shopify may have it. */
    private static Stream<Notice> names(Correction correction) {
        return Stream.concat(
                Stream.of(correction.notice()),
                correction.former().stream().map(number -> ParcelSearch.named(correction.notice(), number)));
    }

    private static Optional<String> former(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Found.class::isInstance)
                .map(found -> ((Finding.Found) found).reference())
                .findFirst();
    }

    private static Outcome missing(Correction correction) {
        return Outcomes.refused(
                "parcel-not-at-store",
                "Shopify has no parcel of order " + correction.notice().orderNumber() + " with the number "
                        + String.join(" or ", correction.former()) + ".",
                "Look at the order in Shopify and enter " + correction.notice().trackingNumber() + " there.");
    }

    private void send(List<Change> changes, Outcome[] outcomes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Reply> replies = api.change(
                Query.TRACKING_UPDATE, changes.stream().map(this::variables).toList());
        for (int i = 0; i < replies.size(); i++) {
            outcomes[changes.get(i).place()] = switch (replies.get(i)) {
                case Reply.Failed(RemoteException trouble) -> Outcomes.of(trouble);
                case Reply.Payload(JsonNode payload) -> outcome(changes.get(i), Reply.errors(payload));
            };
        }
    }

    private static Outcome outcome(Change change, String why) {
        return why.isEmpty()
                ? new Outcome.Sent(change.fulfillment())
                : Outcomes.refused(
                        "correction-refused",
                        "Shopify refused the corrected tracking number of order "
                                + change.correction().notice().orderNumber() + ": " + why,
                        "Look at the order in Shopify and enter the number there.");
    }

    private ObjectNode variables(Change change) {
        Notice notice = change.correction().notice();
        ObjectNode variables = Json.object();
        variables.put("id", Gid.of("Fulfillment", change.fulfillment()));
        variables.put("notify", settings.notifyCustomer());
        ObjectNode tracking = variables.putObject("tracking");
        Json.putIfGiven(tracking, "company", notice.carrier());
        Json.putIfGiven(tracking, "number", notice.trackingNumber());
        Json.putIfGiven(tracking, "url", notice.trackingUrl());
        return variables;
    }
}
