package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Why Shopify takes no shipment for an order, and whether time can change that. */
final class ShipmentRefusal {
    private ShipmentRefusal() {}

    /** @param order as it stands now; empty if it is gone */
    static Outcome explain(Notice notice, Optional<JsonNode> order, String said) {
        String name = "Order " + notice.orderNumber();
        if (order.isEmpty()) {
            return Outcomes.refused("order-gone", name + " is no longer in Shopify.", "Close the order by hand.");
        }
        if (!Json.text(order.get(), "cancelledAt").isEmpty()) {
            return Outcomes.refused(
                    "order-canceled",
                    name + " was canceled in Shopify, which takes no shipment for it.",
                    "Tell the merchant that the parcel is on its way, and close the order by hand.");
        }
        List<FulfillmentOrder> all = FulfillmentOrder.of(order.get());
        if (all.stream().anyMatch(one -> one.status().equals("ON_HOLD"))) {
            return Outcomes.later(new Problem(
                    "order-on-hold",
                    name + " is on hold in Shopify, which takes no shipment for it until then.",
                    "Release the hold in Shopify; the shipment is then sent by itself."));
        }
        return said.isEmpty()
                ? Outcomes.refused(
                        "nothing-left-to-ship",
                        name + " has fewer units left to ship in Shopify than the parcel holds.",
                        "Compare the order's fulfillments in Shopify with the parcel; if they agree, close the order"
                                + " by hand.")
                : bySaying(said);
    }

    /** @param said Shopify's own words */
    static Outcome bySaying(String said) {
        return Outcomes.refused(
                "shipment-refused",
                "Shopify refuses the shipment: " + said,
                "Look at the order in Shopify, correct what is wrong there or here, then reprocess it.");
    }
}
