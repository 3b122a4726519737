package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.CarrierNames;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.ShowsParcels;
import dev.cartage.connectors.support.Stretch;
import dev.cartage.connectors.support.Tally;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells eBay of shipments: one call for each parcel. */
record ShipmentNotices(Api api) implements ShowsParcels {
    private static final int MOST = 25;
    private static final CarrierNames CARRIERS = CarrierNames.load(ShipmentNotices.class, "carriers.txt");
    /** What eBay may say of a parcel that it has. */
    private static final Set<String> PERHAPS_THERE = Set.of("ebay-", "ebay-34500");

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Finding> find(List<Notice> notices) {
        Map<String, JsonNode> orders = ParcelSearch.read(notices, id -> Fulfillments.of(id, api));
        return notices.stream().map(notice -> Fulfillments.find(notice, orders)).toList();
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        Tally<Notice> tally = new Tally<>(notices);
        notices.forEach(notice -> refusal(notice).ifPresent(refusal -> tally.put(notice, refusal)));
        tally.each(this::tell);
        return tally.outcomes();
    }

    /** What eBay need not be asked for, or would not notice. */
    private static Optional<Outcome> refusal(Notice notice) {
        if (number(notice).isEmpty() && !notice.trackingNumber().isBlank()) {
            return Optional.of(Outcomes.refused(
                    "tracking-number-unusable",
                    "eBay takes letters and digits only, and “" + notice.trackingNumber() + "” has none.",
                    "Correct the tracking number of the parcel, then reprocess the order."));
        }
        return Outcomes.moreThanOrdered(notice);
    }

    private Outcome tell(Notice notice) {
        try {
            api.post("createShippingFulfillment", Fulfillments.path(notice.externalOrderId()), toRequest(notice));
            return new Outcome.Sent(number(notice));
        } catch (RemoteException.Rejected refused) {
            if (PERHAPS_THERE.contains(refused.problem().code())
                    && find(List.of(notice)).getFirst() instanceof Finding.Found(String reference)) {
                return new Outcome.Sent(reference);
            }
            throw refused;
        }
    }

    static ObjectNode toRequest(Notice notice) {
        ObjectNode request = Json.object(Map.of("lineItems", ParcelSearch.items(notice, "lineItemId")));
        notice.shippedAt().ifPresent(at -> request.put("shippedDate", Stretch.text(at)));
        if (!number(notice).isEmpty()) {
            String carrier = CARRIERS.findBeginning(notice.carrier()).orElse("Other");
            request.put("shippingCarrierCode", carrier).put("trackingNumber", number(notice));
        }
        return request;
    }

    /** Without blanks, hyphens and whatever else eBay does not take in a tracking number. */
    static String number(Notice notice) {
        return notice.trackingNumber().replaceAll("[^A-Za-z0-9]", "");
    }
}
