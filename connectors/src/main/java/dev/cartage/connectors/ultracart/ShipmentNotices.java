package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Halving;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.ShowsParcels;
import dev.cartage.model.Problem;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;

/**
 * Tells UltraCart the tracking numbers of orders. A shipment names no lines and no carrier: the first one marks all that
 * the center ships of the order as shipped, and further numbers are added. Numbers are read before they are written, since
 * a shipment speaks for the whole order, and after, since an answer of 204 says little.
 */
final class ShipmentNotices implements ShowsParcels {
    private static final int MOST = 100;

    private final Api api;
    private final Optional<CarrierNotes> notes;

    ShipmentNotices(Api api, UltraCartSettings settings) {
        this.api = api;
        this.notes = settings.noteCarrier() ? Optional.of(new CarrierNotes(api)) : Optional.empty();
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Finding> find(List<Notice> notices) {
        ShippedOrders orders = ShippedOrders.read(api, notices);
        return notices.stream().map(orders::find).toList();
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        ShippedOrders before = ShippedOrders.read(api, notices);
        Map<Notice, Outcome> outcomes = new HashMap<>();
        Map<String, List<Notice>> byOrder = new LinkedHashMap<>();
        for (Notice notice : notices) {
            before.settled(notice)
                    .ifPresentOrElse(
                            outcome -> outcomes.put(notice, outcome),
                            () -> byOrder.computeIfAbsent(notice.externalOrderId(), _ -> new ArrayList<>())
                                    .add(notice));
        }
        List<List<Notice>> orders = List.copyOf(byOrder.values());
        List<Outcome> sent = Halving.each(orders, some -> ship(some, before));
        List<Notice> accepted = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Outcome outcome = sent.get(i);
            orders.get(i).forEach(notice -> outcomes.put(notice, outcome));
            accepted.addAll(outcome instanceof Outcome.Sent ? orders.get(i) : List.of());
        }
        readBack(accepted, outcomes);
        return notices.stream()
                .map(notice -> Objects.requireNonNull(outcomes.get(notice)))
                .toList();
    }

    private void ship(List<List<Notice>> orders, ShippedOrders before) {
        ArrayNode shipments = Json.MAPPER.createArrayNode();
        for (List<Notice> parcels : orders) {
            String order = parcels.getFirst().externalOrderId();
            Set<String> numbers = new LinkedHashSet<>(before.trackingNumbers(order));
            parcels.forEach(parcel -> numbers.add(parcel.trackingNumber()));
            numbers.remove("");
            numbers.forEach(shipments.addObject().put("order_id", order).putArray("tracking_numbers")::add);
        }
        api.tell("shipments", "POST", api.ofCenter("shipments"), shipments);
    }

    private void readBack(List<Notice> accepted, Map<Notice, Outcome> outcomes) {
        if (accepted.isEmpty()) {
            return;
        }
        Optional<ShippedOrders> after = Optional.empty();
        try {
            after = Optional.of(ShippedOrders.read(api, accepted));
        } catch (RemoteException laterThen) {
            // What is not shown yet is asked for again.
        }
        for (Notice notice : accepted) {
            boolean shown = after.filter(orders -> orders.find(notice) instanceof Finding.Found)
                    .isPresent();
            outcomes.put(notice, shown ? new Outcome.Sent(notice.trackingNumber()) : notShown(notice));
        }
        after.ifPresent(orders -> notes.ifPresent(carriers -> carriers.write(accepted, orders)));
    }

    private static Outcome notShown(Notice notice) {
        return new Outcome.Unknown(new Problem(
                "shipment-not-shown",
                "UltraCart took the shipment of order " + notice.orderNumber() + " but does not show it yet.",
                "Nothing to do; UltraCart is asked again by itself."));
    }
}
