package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Finding;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fulfillments that Vendure has of some orders, as they stand now. A parcel is known by tracking number and units. */
final class Parcels {
    /** Made, but not shipped yet: the parcel of a call that broke off between its two steps. */
    private static final Set<String> BEGUN = Set.of("Created", "Pending");

    private static final String CANCELED = "Cancelled";

    private final Map<String, JsonNode> orders = new HashMap<>();
    private final Set<String> resumed = new HashSet<>();

    private Parcels() {}

    /** @throws RemoteException if they cannot be read; nothing has happened then */
    static Parcels of(List<Notice> notices, GraphQl api) {
        ObjectNode variables = Json.object();
        notices.stream()
                .map(Notice::externalOrderId)
                .distinct()
                .forEach(id -> variables.withArray("ids").add(id));
        Parcels parcels = new Parcels();
        try {
            JsonNode items =
                    api.ask(Query.FULFILLMENTS, variables).path("orders").path("items");
            items.values().forEach(order -> parcels.orders.put(Json.text(order, "id"), order));
        } catch (RemoteException.NoAnswer onlyReading) {
            throw new RemoteException.NoAnswer(onlyReading.problem(), false);
        }
        return parcels;
    }

    /** The order; empty if it is gone. */
    Optional<JsonNode> order(Notice notice) {
        return Optional.ofNullable(orders.get(notice.externalOrderId()));
    }

    boolean isCanceled(JsonNode order) {
        return Json.text(order, "state").equals(CANCELED);
    }

    Finding find(Notice notice) {
        return ParcelSearch.find(
                notice,
                fulfillments(notice)
                        .filter(one -> !BEGUN.contains(Json.text(one, "state")))
                        .map(Parcels::parcel)
                        .toList());
    }

    /** The fulfillment to go on with; each is given out once. */
    Optional<String> begun(Notice notice) {
        return fulfillments(notice)
                .filter(one -> BEGUN.contains(Json.text(one, "state")))
                .filter(one -> Json.text(one, "trackingCode").equals(notice.trackingNumber()))
                .map(Parcels::parcel)
                .filter(one -> one.units().equals(ParcelSearch.units(notice)))
                .map(ParcelSearch.Parcel::reference)
                .filter(resumed::add)
                .findFirst();
    }

    private Stream<JsonNode> fulfillments(Notice notice) {
        return order(notice).stream()
                .flatMap(order -> order.path("fulfillments").valueStream())
                .filter(one -> !Json.text(one, "state").equals(CANCELED));
    }

    private static ParcelSearch.Parcel parcel(JsonNode fulfillment) {
        Map<String, Integer> units = new HashMap<>();
        for (JsonNode line : fulfillment.path("lines").values()) {
            units.merge(Json.text(line, "orderLineId"), line.path("quantity").intValue(0), Integer::sum);
        }
        return new ParcelSearch.Parcel(
                Json.text(fulfillment, "id"), Set.of(Json.text(fulfillment, "trackingCode")), units);
    }
}
