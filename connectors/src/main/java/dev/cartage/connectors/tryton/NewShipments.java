package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.Texts;
import dev.cartage.connectors.support.warehouse.FindBeforeCreate.Batch;
import dev.cartage.model.Address;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.WarehouseOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Shipments that are made together, each with an address of its own, so that to correct one changes no other. */
record NewShipments(Desk desk, Dictionary known) implements Batch {
    private static final Texts ADDRESS = Texts.load(NewShipments.class, "address.texts", OrderFields.catalogue());
    private static final Texts NOTE = Texts.load(NewShipments.class, "note.texts", OrderFields.catalogue());

    @Override
    public Optional<Outcome> refusal(Order order) {
        String country = order.shippingAddress().country();
        Optional<Outcome> nowhere = known.countries().containsKey(country)
                ? Optional.empty()
                : Optional.of(Desk.PROBLEMS.outcome("country-unknown", Map.of("country", country)));
        return order.lines().stream()
                .flatMap(line -> known.goods().refusal(line.sku(), false).stream())
                .findFirst()
                .or(() -> nowhere);
    }

    @Override
    public void make(List<WarehouseOrder> orders) {
        removeBrokenOff(orders);
        Site site = Site.of(desk);
        List<?> to = orders.stream().map(order -> address(order.order(), site)).toList();
        JsonNode addresses = desk.call("orders", "party.address.create", to);
        List<Map<String, ?>> shipments = new ArrayList<>();
        for (WarehouseOrder order : orders) {
            shipments.add(shipment(order, addresses.path(shipments.size()), site));
        }
        JsonNode made = desk.call("orders", Site.SHIPMENT + ".create", shipments);
        note(orders, made);
        desk.call("orders", Site.SHIPMENT + ".wait", made);
    }

    /** What broke off before it was handed over. */
    private void removeBrokenOff(List<WarehouseOrder> orders) {
        List<String> codes = orders.stream().map(WarehouseOrder::reference).toList();
        desk.callOn("orders", Site.SHIPMENT, "delete", List.of(Site.ours(desk, codes), List.of("state", "=", "draft")));
    }

    /** A state that Tryton does not know stands with the city, so that it is on the label. */
    private Map<String, Object> address(Order order, Site site) {
        Address to = order.shippingAddress();
        Map<String, Object> values = new HashMap<>(ADDRESS.of(order.values()));
        values.remove("name", values.get("party_name"));
        values.put("party", site.customer().path("id"));
        Optional.ofNullable(known.countries().get(to.country()))
                .ifPresent(one -> values.put("country", one.path("id")));
        Optional.ofNullable(known.states().get(Dictionary.state(to)))
                .ifPresentOrElse(
                        one -> values.put("subdivision", one.path("id")),
                        () -> values.merge("city", to.state(), (city, state) -> (city + " " + state).strip()));
        return values;
    }

    private Map<String, ?> shipment(WarehouseOrder order, JsonNode address, Site site) {
        List<?> moves =
                order.order().lines().stream().map(line -> move(line, site)).toList();
        return Map.of(
                "customer", site.customer().path("id"),
                "delivery_address", address,
                "warehouse", site.warehouse().path("id"),
                "reference", order.reference(),
                "outgoing_moves", List.of(List.of("create", moves)));
    }

    private Map<String, ?> move(OrderLine line, Site site) {
        JsonNode product = known.goods().items(line.sku()).getFirst();
        BigDecimal price = line.get(LineFields.UNIT_PRICE).orElse(BigDecimal.ZERO);
        return Map.of(
                "product", product.path("id"),
                "uom", product.path("default_uom"),
                "quantity", (double) line.quantity(),
                "from_location", site.warehouse().path("output_location"),
                "to_location", site.customer().path("customer_location"),
                "unit_price", Map.of("__class__", "Decimal", "decimal", price.toPlainString()));
    }

    /** What a shipment in Tryton has no field for stands in a note beside it. */
    private void note(List<WarehouseOrder> orders, JsonNode shipments) {
        List<Map<String, String>> notes = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Map<String, String> note = NOTE.of(orders.get(i).order().values());
            if (!note.isEmpty()) {
                note.put("resource", Site.name(shipments.path(i)));
                notes.add(note);
            }
        }
        desk.call("orders", "ir.note.create", notes);
    }
}
