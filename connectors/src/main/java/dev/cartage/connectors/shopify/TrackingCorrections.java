package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyConnector.PROBLEMS;

import dev.cartage.connectors.support.Corrections;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentCorrector;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Gives fulfillments another tracking number. The one that is meant is found by its former number and its lines. */
record TrackingCorrections(GraphQl api, ShopifySettings settings, ShipmentNotices notices)
        implements ShipmentCorrector {
    @Override
    public List<Outcome> correct(List<Correction> corrections) {
        return Corrections.correct(
                corrections,
                PROBLEMS,
                notices::find,
                (some, ids) -> api.change("tracking-update", some, one -> input(one, ids), TrackingCorrections::told));
    }

    private Map<String, ?> input(Correction correction, Map<Correction, String> ids) {
        String id = Gid.of("Fulfillment", ids.getOrDefault(correction, ""));
        Map<String, String> tracking = ShipmentNotices.tracking(correction.notice());
        return Map.of("id", id, "notify", settings.notifyCustomer(), "tracking", tracking);
    }

    private static Outcome told(Correction correction, JsonNode payload) {
        Notice notice = correction.notice();
        return Reply.judge(payload, "/fulfillment.id", said -> PROBLEMS.outcome("correction-refused", notice, said));
    }
}
