package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.CarrierNames;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.OneByOne;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.Stretch;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells eBay of shipments: one call for each parcel. */
record ShipmentNotices(Api api) implements ShipmentSink {
    private static final int MOST = 25;
    private static final CarrierNames CARRIERS = CarrierNames.load(ShipmentNotices.class, "carriers.txt");
    /** What eBay may say of a parcel that it has. */
    private static final Set<String> PERHAPS_THERE = Set.of("ebay-", "ebay-34500");

    /** eBay keeps no key of ours, but shows each order's parcels with tracking number and units. */
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
        Map<String, JsonNode> byOrder = new HashMap<>();
        return notices.stream()
                .map(notice -> Fulfillments.find(
                        notice, byOrder.computeIfAbsent(notice.externalOrderId(), id -> Fulfillments.of(id, api))))
                .toList();
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        OneByOne each = new OneByOne();
        return notices.stream()
                .map(notice -> refusal(notice).orElseGet(() -> each.attempt(() -> tell(notice))))
                .toList();
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
        ObjectNode request = Json.object();
        new TreeMap<>(ParcelSearch.units(notice))
                .forEach((line, units) -> request.withArray("lineItems")
                        .addObject()
                        .put("lineItemId", line)
                        .put("quantity", units));
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
