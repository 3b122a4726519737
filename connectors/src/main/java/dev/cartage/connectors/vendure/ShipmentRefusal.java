package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Why Vendure takes no shipment for an order, and whether time can change that. */
final class ShipmentRefusal {
    private ShipmentRefusal() {}

    /** What needs no asking. */
    static Optional<Outcome> beforehand(Notice notice, Parcels parcels) {
        String name = "Order " + notice.orderNumber();
        Optional<JsonNode> order = parcels.order(notice);
        if (order.isEmpty()) {
            return Optional.of(Outcomes.refused(
                    "order-gone", name + " is no longer in this channel of Vendure.", "Close the order by hand."));
        }
        if (parcels.isCanceled(order.get())) {
            return Optional.of(Outcomes.refused(
                    "order-canceled",
                    name + " was canceled in Vendure, which takes no shipment for it.",
                    "Tell the merchant that the parcel is on its way, and close the order by hand."));
        }
        Set<String> known = order.get()
                .path("lines")
                .valueStream()
                .map(line -> Json.text(line, "id"))
                .collect(Collectors.toSet());
        boolean allKnown = notice.lines().stream()
                .allMatch(line -> known.contains(line.line().id()));
        return allKnown
                ? Optional.empty()
                : Optional.of(Outcomes.refused(
                        "line-gone",
                        "The parcel holds a line that " + name + " no longer has in Vendure.",
                        "Compare the order in Vendure with the parcel, enter the shipment there by hand, and close"
                                + " the order."));
    }

    /** @param answer one of Vendure's error results */
    static Outcome of(Notice notice, JsonNode answer) {
        String name = "order " + notice.orderNumber();
        return switch (Json.text(answer, "__typename")) {
            case "InsufficientStockOnHandError" ->
                new Outcome.Refused(
                        new Problem(
                                "stock-too-low",
                                "Vendure has only " + answer.path("stockOnHand").intValue(0) + " of “"
                                        + Json.text(answer, "productVariantName") + "” and takes no shipment of more.",
                                "Correct the stock in Vendure; the shipment is then sent by itself."),
                        Outcome.Retry.LATER);
            case "ItemsAlreadyFulfilledError" ->
                Outcomes.refused(
                        "nothing-left-to-ship",
                        "Vendure has fewer units left to ship of " + name + " than the parcel holds.",
                        "Compare the order's fulfillments in Vendure with the parcel; if they agree, close the order"
                                + " by hand.");
            case "InvalidFulfillmentHandlerError" ->
                Outcomes.refused(
                        "no-manual-fulfillment",
                        "Vendure does not let shipments be entered by hand.",
                        "Add manualFulfillmentHandler to shippingOptions.fulfillmentHandlers in Vendure's"
                                + " configuration.");
            case "" -> Outcomes.of(VendureDialect.VENDURE.noAnswer("Vendure's answer leaves out this parcel.", true));
            default ->
                Outcomes.refused(
                        "shipment-refused",
                        "Vendure refuses the shipment of " + name + ": " + words(answer),
                        "Look at the order in Vendure, correct what is wrong there or here, then reprocess it.");
        };
    }

    /** Vendure's own words. */
    private static String words(JsonNode answer) {
        return java.util.stream.Stream.of("message", "transitionError", "fulfillmentHandlerError")
                .map(field -> Json.text(answer, field))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
