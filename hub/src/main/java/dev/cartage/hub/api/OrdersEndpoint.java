package dev.cartage.hub.api;

import dev.cartage.hub.order.read.OrderDetail;
import dev.cartage.hub.order.read.OrderDetails;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.model.OrderStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders} and {@code GET /api/orders/ID}. */
@RestController
class OrdersEndpoint {
    private static final int MOST = 250;

    private final OrderFinder finder;
    private final OrderDetails details;

    OrdersEndpoint(OrderFinder finder, OrderDetails details) {
        this.finder = finder;
        this.details = details;
    }

    /** @param cursor for the next page; "" on the last */
    record Listing(List<Map<String, Object>> orders, String cursor) {}

    /**
     * The newest first.
     *
     * @param state a status in lower case, for example {@code partially_shipped}
     * @param q words of number, customer or SKU, or the beginning of a tracking number
     * @param limit at most 250
     */
    @GetMapping("/api/orders")
    Listing orders(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "store_id") Optional<Long> storeId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<Long> cursor) {
        var filter = new OrderFilter(status(state), storeId, "", q.replace("\0", ""));
        if (filter.isTooShort()) {
            throw new BadRequest("q has no word of at least " + OrderFilter.SHORTEST_WORD + " characters.");
        }
        int size = Math.clamp(limit, 1, MOST);
        var page = cursor.map(before -> finder.olderThan(filter, before, size))
                .orElseGet(() -> finder.first(filter, size));
        return new Listing(
                page.rows().stream().map(OrderObject::brief).toList(),
                page.older().map(String::valueOf).orElse(""));
    }

    private static Optional<OrderStatus> status(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new BadRequest("There is no state “" + name + "”.")));
    }

    @GetMapping("/api/orders/{id}")
    Map<String, Object> order(@PathVariable long id) {
        var order = details.find(id).orElseThrow(() -> new NoSuchThing("There is no order " + id + "."));
        Map<String, Object> shown = new LinkedHashMap<>(OrderObject.brief(order.row()));
        shown.put("external_id", order.head().externalId());
        shown.put("external_warehouse_order_id", order.head().warehouseReference());
        shown.put("fulfillment_warehouse_id", order.head().warehouseId());
        shown.put("created_at", order.head().importedAt().toString());
        OrderObject.addFields(shown, order.order());
        order.problem().ifPresent(problem -> shown.put("problem", problem));
        shown.put(
                "shipments",
                order.shipments().stream().map(OrdersEndpoint::shipment).toList());
        shown.put("timeline", order.timeline());
        return shown;
    }

    private static Map<String, Object> shipment(OrderDetail.Shipment shipment) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", shipment.shipmentId());
        shown.put("state", shipment.status());
        shown.put("tracking_number", shipment.trackingNumber());
        shown.put("carrier_name", shipment.carrier());
        shown.put("service_level", shipment.service());
        shown.put("shipped_at", shipment.shippedAt().map(Object::toString).orElse(""));
        shown.put("notified_at", shipment.toldAt().map(Object::toString).orElse(""));
        return shown;
    }
}
