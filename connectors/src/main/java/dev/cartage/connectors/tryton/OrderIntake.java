package dev.cartage.connectors.tryton;

import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Limits;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.WarehouseOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes a customer shipment of each order and hands it to the staff. A reference is not unique in Tryton, so it is looked
 * for first: what is there already is never made again, and what broke off before it was handed over is made anew.
 */
final class OrderIntake implements OrderSink {
    private static final int MOST = 50;

    private final Reception reception;
    private final TrytonSettings settings;

    OrderIntake(Reception reception, TrytonSettings settings) {
        this.reception = reception;
        this.settings = settings;
    }

    @Override
    public Repeat repeat() {
        return Repeat.ASKABLE;
    }

    @Override
    public Limits limits() {
        return Limits.NONE;
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Outcome> send(List<WarehouseOrder> orders) {
        Desk desk = reception.enter();
        Shipments there = Shipments.of(
                desk, orders.stream().map(WarehouseOrder::reference).toList());
        there.removeDrafts(desk);
        List<WarehouseOrder> fresh = orders.stream()
                .filter(order -> there.handedOver(order.reference()).isEmpty())
                .toList();
        Map<String, Outcome> refused = fresh.isEmpty() ? Map.of() : make(desk, fresh);
        Shipments after = fresh.isEmpty()
                ? there
                : Shipments.of(
                        desk, orders.stream().map(WarehouseOrder::reference).toList());
        return orders.stream()
                .map(order -> refused.getOrDefault(order.reference(), after.outcome(order.reference())))
                .toList();
    }

    /** Why some were not made, by reference. */
    private Map<String, Outcome> make(Desk desk, List<WarehouseOrder> orders) {
        Site site = Site.of(desk, settings);
        Goods goods = Goods.of(desk, orders);
        Addresses addresses = Addresses.of(desk, site.customer(), orders);
        Map<String, Outcome> refused = new HashMap<>();
        List<WarehouseOrder> good = new ArrayList<>();
        for (WarehouseOrder order : orders) {
            goods.refusal(order)
                    .or(() -> addresses.refusal(order))
                    .ifPresentOrElse(why -> refused.put(order.reference(), why), () -> good.add(order));
        }
        if (!good.isEmpty()) {
            List<Map<String, Object>> shipments = good.stream()
                    .map(order -> shipment(order, site, goods, addresses.of(order)))
                    .toList();
            JsonNode made = desk.call("orders", "model.stock.shipment.out.create", shipments);
            note(desk, good, made);
            desk.call("orders", "model.stock.shipment.out.wait", made);
        }
        return refused;
    }

    private static Map<String, Object> shipment(WarehouseOrder order, Site site, Goods goods, int address) {
        List<Map<String, Object>> moves = order.order().lines().stream()
                .map(line -> Map.<String, Object>of(
                        "product", goods.of(line.sku()).id(),
                        "uom", goods.of(line.sku()).unit(),
                        "quantity", (double) line.quantity(),
                        "from_location", site.output(),
                        "to_location", site.customerLocation(),
                        "company", site.company(),
                        "currency", site.currency(),
                        "unit_price",
                                Json.decimal(line.get(LineFields.UNIT_PRICE).orElse(BigDecimal.ZERO)),
                        "planned_date", site.today()))
                .toList();
        return Map.of(
                "customer", site.customer(),
                "delivery_address", address,
                "warehouse", site.warehouse(),
                "company", site.company(),
                "planned_date", site.today(),
                "reference", order.reference(),
                "outgoing_moves", List.of(List.of("create", moves)));
    }

    /** What a shipment in Tryton has no field for stands in a note beside it. */
    private static void note(Desk desk, List<WarehouseOrder> orders, JsonNode made) {
        List<Map<String, Object>> notes = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            String text = words(orders.get(i).order());
            if (!text.isEmpty()) {
                String shipment = "stock.shipment.out," + made.path(i).intValue();
                notes.add(Map.of("resource", shipment, "message", text));
            }
        }
        if (!notes.isEmpty()) {
            desk.call("orders", "model.ir.note.create", notes);
        }
    }

    private static String words(Order order) {
        String carrier = (order.get(OrderFields.CARRIER) + " " + order.get(OrderFields.SERVICE_LEVEL)).strip();
        return Stream.of(
                        said("Ship by", carrier.isEmpty() ? order.get(OrderFields.SHIPPING_METHOD) : carrier),
                        said("Telephone", order.shippingAddress().telephone()),
                        said("E-mail", order.get(OrderFields.CUSTOMER_EMAIL)),
                        said("Shipping notes", order.get(OrderFields.SHIPPING_NOTES)),
                        said("Customer's notes", order.get(OrderFields.NOTES)),
                        said("Gift message", order.get(OrderFields.GIFT_MESSAGE)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> said(String what, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(what + ": " + text);
    }

    @Override
    public List<Finding> find(List<String> references) {
        Shipments there = Shipments.of(reception.enter(), references);
        return references.stream()
                .map(reference -> there.handedOver(reference)
                        .<Finding>map(shipment -> new Finding.Found(shipment.number()))
                        .orElseGet(Finding.Missing::new))
                .toList();
    }
}
