package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.ParcelSearch.Parcel;
import dev.cartage.model.Problem;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads what Amazon shows of the packages of orders: one call for each order. */
final class Packages {
    private final SpApi api;

    Packages(SpApi api) {
        this.api = api;
    }

    /** By the new interface always: the old one shows no packages. */
    Shown read(List<Notice> notices) {
        Map<String, List<JsonNode>> byOrder = new HashMap<>();
        for (Notice notice : notices) {
            byOrder.computeIfAbsent(notice.externalOrderId(), this::ofOrder);
        }
        return new Shown(byOrder);
    }

    private List<JsonNode> ofOrder(String id) {
        try {
            return api.ask(Call.of(Operation.GET_ORDER, id).with("includedData", "PACKAGES"))
                    .path("order")
                    .path("packages")
                    .valueStream()
                    .toList();
        } catch (RemoteException.Rejected gone) {
            return List.of();
        }
    }

    /** What was read. */
    record Shown(Map<String, List<JsonNode>> byOrder) {
        private List<JsonNode> packages(Notice notice) {
            return byOrder.getOrDefault(notice.externalOrderId(), List.of());
        }

        Finding find(Notice notice) {
            return ParcelSearch.find(
                    notice, packages(notice).stream().map(Shown::parcel).toList());
        }

        private static Parcel parcel(JsonNode one) {
            Map<String, Integer> units = one.path("packageItems")
                    .valueStream()
                    .collect(Collectors.toMap(
                            item -> Json.text(item, "orderItemId"),
                            item -> item.path("quantity").intValue(0),
                            Integer::sum));
            return new Parcel(Json.text(one, "packageReferenceId"), Set.of(Json.text(one, "trackingNumber")), units);
        }

        /** After Amazon has answered 204. */
        Outcome outcome(Notice notice) {
            if (!(find(notice) instanceof Finding.Found(String reference))) {
                return new Outcome.Unknown(new Problem(
                        "not-shown-by-amazon",
                        "Amazon took the shipment of order " + notice.orderNumber() + " without objection, but does not"
                                + " show it.",
                        "Nothing yet: it is asked and told again. If it stays so, look in Seller Central whether the order"
                                + " is set to be shipped by Amazon Shipping, and whether the carrier is spelled as Amazon"
                                + " wants it."));
            }
            boolean carrierKept = packages(notice).stream()
                    .filter(one -> Json.text(one, "packageReferenceId").equals(reference))
                    .anyMatch(one -> !Json.text(one, "carrier").isEmpty());
            return carrierKept
                    ? new Outcome.Sent(reference)
                    : Outcomes.refused(
                            "carrier-dropped",
                            "Amazon shows the parcel of order " + notice.orderNumber() + " without its carrier “"
                                    + notice.carrier() + "”.",
                            "Set one of the names in docs/connectors/amazon.md with a shipment notification rule, then"
                                    + " reprocess the order.");
        }
    }
}
