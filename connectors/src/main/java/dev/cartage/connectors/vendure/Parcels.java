package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Finding;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The fulfillments that Vendure has of some orders, as they stand now. A parcel is known by tracking number and units.
 *
 * @param orders by id
 * @param resumed fulfillments that have been given out
 */
record Parcels(Map<String, JsonNode> orders, Set<String> resumed) {
    /** Made, but not shipped yet: the parcel of a call that broke off between its two steps. */
    private static final Set<String> BEGUN = Set.of("Created", "Pending");

    private static final String CANCELED = "Cancelled";
    private static final ParcelSearch.Shape SHAPE =
            new ParcelSearch.Shape("fulfillments", "id", "trackingCode", "", "lines", "orderLineId");

    /** @throws RemoteException if they cannot be read; nothing has happened then */
    static Parcels of(List<Notice> notices, GraphQl api) {
        try {
            JsonNode data = api.ask("fulfillments", Map.of("ids", ParcelSearch.orders(notices)));
            return new Parcels(Json.by("id", Json.list(data, "orders.items")), new HashSet<>());
        } catch (RemoteException.NoAnswer onlyReading) {
            throw new RemoteException.NoAnswer(onlyReading.problem(), false);
        }
    }

    /** Why Vendure takes no shipment for the order, by the table of problems; empty if it may take one. */
    Optional<String> refusal(Notice notice) {
        JsonNode order = orders.get(notice.externalOrderId());
        if (order == null) {
            return Optional.of("order-gone");
        }
        if (Json.text(order, "state").equals(CANCELED)) {
            return Optional.of("order-canceled");
        }
        Set<String> known = Json.by("id", Json.list(order, "lines")).keySet();
        return known.containsAll(ParcelSearch.units(notice).keySet()) ? Optional.empty() : Optional.of("line-gone");
    }

    Finding find(Notice notice) {
        return ParcelSearch.find(notice, parcels(notice, false));
    }

    /** The fulfillment to go on with; each is given out once. */
    Optional<String> begun(Notice notice) {
        return parcels(notice, true).stream()
                .filter(one -> one.trackingNumbers().contains(notice.trackingNumber()))
                .filter(one -> one.units().equals(ParcelSearch.units(notice)))
                .map(ParcelSearch.Parcel::reference)
                .filter(resumed::add)
                .findFirst();
    }

    private List<ParcelSearch.Parcel> parcels(Notice notice, boolean begun) {
        return SHAPE.of(
                notice,
                orders,
                one -> !Json.text(one, "state").equals(CANCELED) && BEGUN.contains(Json.text(one, "state")) == begun);
    }
}
