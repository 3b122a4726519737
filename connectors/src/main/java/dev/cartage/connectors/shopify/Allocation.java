package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which units of which fulfillment order lines a parcel holds.
 *
 * @param units by fulfillment order, then by its line
 */
record Allocation(Map<String, Map<String, Integer>> units) {
    private static final Allocation NONE = new Allocation(Map.of());

    /** As the order's lines remember it; empty if one of them does not. */
    static Allocation remembered(Notice notice) {
        Map<String, Map<String, Integer>> units = new LinkedHashMap<>();
        for (NoticeLine line : notice.lines()) {
            String fulfillmentOrder = line.line().custom().getOrDefault(Lines.FULFILLMENT_ORDER, "");
            String fulfillmentLine = line.line().custom().getOrDefault(Lines.FULFILLMENT_ORDER_LINE, "");
            if (fulfillmentOrder.isEmpty() || fulfillmentLine.isEmpty()) {
                return NONE;
            }
            add(units, fulfillmentOrder, fulfillmentLine, line.quantity());
        }
        return new Allocation(units);
    }

    /**
     * As the order stands now. All units must come from one location, for a fulfillment has only one.
     *
     * @param wantedLocation "" for any
     * @return empty if no location has all units left to ship
     */
    static Optional<Allocation> of(Notice notice, tools.jackson.databind.JsonNode order, String wantedLocation) {
        List<FulfillmentOrder> open = FulfillmentOrder.of(order).stream()
                .filter(one -> one.takesShipments() && one.isAt(wantedLocation))
                .toList();
        Set<String> locations = new LinkedHashSet<>();
        open.forEach(one -> locations.add(one.location()));
        return locations.stream()
                .flatMap(location ->
                        at(
                                open.stream()
                                        .filter(one -> one.location().equals(location))
                                        .toList(),
                                notice)
                                .stream())
                .findFirst();
    }

    private static Optional<Allocation> at(List<FulfillmentOrder> open, Notice notice) {
        Map<String, Integer> missing = ParcelSearch.units(notice);
        Map<String, Map<String, Integer>> units = new LinkedHashMap<>();
        for (FulfillmentOrder fulfillmentOrder : open) {
            for (FulfillmentOrder.Line line : fulfillmentOrder.lines()) {
                int taken = Math.min(missing.getOrDefault(line.orderLine(), 0), line.remaining());
                if (taken > 0) {
                    missing.merge(line.orderLine(), -taken, Integer::sum);
                    add(units, Gid.number(fulfillmentOrder.id()), Gid.number(line.id()), taken);
                }
            }
        }
        boolean all = missing.values().stream().allMatch(left -> left == 0);
        return all && !units.isEmpty() ? Optional.of(new Allocation(units)) : Optional.empty();
    }

    private static void add(Map<String, Map<String, Integer>> units, String order, String line, int quantity) {
        units.computeIfAbsent(order, _ -> new LinkedHashMap<>()).merge(line, quantity, Integer::sum);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    ArrayNode toJson() {
        ArrayNode byOrder = Json.MAPPER.createArrayNode();
        units.forEach((fulfillmentOrder, lines) -> {
            ObjectNode one =
                    byOrder.addObject().put("fulfillmentOrderId", Gid.of("FulfillmentOrder", fulfillmentOrder));
            ArrayNode items = one.putArray("fulfillmentOrderLineItems");
            lines.forEach((line, quantity) -> items.addObject()
                    .put("id", Gid.of("FulfillmentOrderLineItem", line))
                    .put("quantity", quantity));
        });
        return byOrder;
    }
}
