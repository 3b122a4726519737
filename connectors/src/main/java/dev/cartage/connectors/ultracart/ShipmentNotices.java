package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Halving;
import dev.cartage.connectors.support.Json;
import dev.cartage.model.Problem;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;

/**
 * Tells UltraCart the tracking numbers of orders. A shipment names no lines and no carrier: the first one marks all that
 * the center ships of the order as shipped, and further numbers are added. Numbers are read before they are written, since
 * a shipment speaks for the whole order, and after, since an answer of 204 says little.
 */
final class ShipmentNotices implements ShipmentSink {
    private static final int MOST = 100;

    private final Api api;
    private final Optional<CarrierNotes> notes;

    ShipmentNotices(Api api, UltraCartSettings settings) {
        this.api = api;
        this.notes = settings.noteCarrier() ? Optional.of(new CarrierNotes(api)) : Optional.empty();
    }

    /** UltraCart keeps no key of ours, but shows each order's tracking numbers. */
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
        ShippedOrders orders = ShippedOrders.read(api, notices);
        return notices.stream().map(orders::find).toList();
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        ShippedOrders before = ShippedOrders.read(api, notices);
        Outcome[] outcomes = new Outcome[notices.size()];
        List<Parcel> parcels = new ArrayList<>();
        for (int place = 0; place < notices.size(); place++) {
            Optional<Outcome> settled = before.settled(notices.get(place));
            if (settled.isPresent()) {
                outcomes[place] = settled.get();
            } else {
                parcels.add(new Parcel(place, notices.get(place)));
            }
        }
        send(parcels, before, outcomes);
        return List.of(outcomes);
    }

    private void send(List<Parcel> parcels, ShippedOrders before, Outcome[] outcomes) {
        if (parcels.isEmpty()) {
            return;
        }
        List<Outcome> sent = Halving.each(byOrder(parcels), orders -> ship(orders, before));
        Map<String, Outcome> byOrder = new LinkedHashMap<>();
        List<List<Parcel>> orders = byOrder(parcels);
        for (int order = 0; order < orders.size(); order++) {
            byOrder.put(orders.get(order).getFirst().order(), sent.get(order));
        }
        Optional<ShippedOrders> after = readBack(parcels, sent);
        for (Parcel parcel : parcels) {
            Outcome outcome = byOrder.get(parcel.order());
            outcomes[parcel.place()] = outcome instanceof Outcome.Sent ? confirmed(parcel.notice(), after) : outcome;
        }
    }

    private static List<List<Parcel>> byOrder(List<Parcel> parcels) {
        Map<String, List<Parcel>> orders = new LinkedHashMap<>();
        parcels.forEach(parcel ->
                orders.computeIfAbsent(parcel.order(), _ -> new ArrayList<>()).add(parcel));
        return List.copyOf(orders.values());
    }

    private void ship(List<List<Parcel>> orders, ShippedOrders before) {
        ArrayNode shipments = Json.MAPPER.createArrayNode();
        for (List<Parcel> parcels : orders) {
            String order = parcels.getFirst().order();
            Set<String> numbers = new LinkedHashSet<>(before.trackingNumbers(order));
            parcels.forEach(parcel -> numbers.add(parcel.notice().trackingNumber()));
            numbers.remove("");
            numbers.forEach(shipments.addObject().put("order_id", order).putArray("tracking_numbers")::add);
        }
        api.tell("shipments", "POST", api.ofCenter("shipments"), shipments);
    }

    private Optional<ShippedOrders> readBack(List<Parcel> parcels, List<Outcome> sent) {
        if (sent.stream().noneMatch(Outcome.Sent.class::isInstance)) {
            return Optional.empty();
        }
        try {
            List<Notice> notices = parcels.stream().map(Parcel::notice).toList();
            ShippedOrders after = ShippedOrders.read(api, notices);
            notes.ifPresent(carriers -> carriers.write(notices, after));
            return Optional.of(after);
        } catch (RemoteException laterThen) {
            return Optional.empty();
        }
    }

    private static Outcome confirmed(Notice notice, Optional<ShippedOrders> after) {
        return after.filter(orders -> orders.find(notice) instanceof Finding.Found)
                .<Outcome>map(_ -> new Outcome.Sent(notice.trackingNumber()))
                .orElseGet(() -> new Outcome.Unknown(new Problem(
                        "shipment-not-shown",
                        "UltraCart took the shipment of order " + notice.orderNumber() + " but does not show it yet.",
                        "Nothing to do; UltraCart is asked again by itself.")));
    }

    /** @param place its place in the call */
    private record Parcel(int place, Notice notice) {
        String order() {
            return notice.externalOrderId();
        }
    }
}
