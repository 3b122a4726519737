package dev.cartage.hub.api;

import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.order.read.OrderDetail;
import dev.cartage.hub.order.read.OrderDetails;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.OrderRow;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders}, the newest first, and {@code GET /api/orders/ID}. */
@RestController
@RequestMapping("/api/orders")
class OrdersEndpoint {
    private static final String SELECT = """
            select orders.*, status, problem_code,
                (select max(at) from order_event where order_id = orders.id) transitioned_at
            from orders join order_state on order_id = orders.id
            """;

    private final Tx tx;
    private final Asked asked;
    private final Stores stores;
    private final OrderFinder finder;
    private final OrderDetails details;

    OrdersEndpoint(Tx tx, Asked asked, Stores stores, OrderFinder finder, OrderDetails details) {
        this.tx = tx;
        this.asked = asked;
        this.stores = stores;
        this.finder = finder;
        this.details = details;
    }

    /** Filters: those of the old API, and {@code q}: words of number, customer or SKU. */
    @GetMapping
    Map<String, Object> orders(@RequestParam Map<String, String> wanted) {
        var paging = Paging.of(wanted);
        var where = new Where().and("orders.id < ?", paging.before());
        asked.between(where, wanted, "ordered_at", "placed_at");
        asked.between(where, wanted, "created_at", "imported_at");
        Asked.text(where, wanted, "external_id", "external_id");
        Asked.text(where, wanted, "external_display_id", "number");
        Asked.thing(where, wanted, "store_id", "orders.store_id", stores.all(), Store::id, Store::name);
        status(wanted.getOrDefault("state", "")).ifPresent(status -> where.and("status = ?", status.name()));
        search(wanted.getOrDefault("q", ""), paging, where);
        var rows = tx.call(jdbc -> jdbc.sql(
                        SELECT + "where " + where.conditions() + " order by orders.id desc limit " + paging.rows())
                .params(where.parameters())
                .query(OrderObject::read)
                .list());
        return paging.answer("orders", rows, row -> row, row -> (Long) row.get("id"));
    }

    private void search(String text, Paging paging, Where where) {
        var filter = OrderFilter.of(text);
        if (filter.isTooShort()) {
            throw new BadRequest("q has no word of at least " + OrderFilter.SHORTEST_WORD + " characters.");
        }
        if (!text.isBlank()) {
            var found = finder.olderThan(filter, paging.before(), paging.rows());
            where.and("orders.id = any (?)", (Object)
                    found.rows().stream().map(OrderRow::id).toArray(Long[]::new));
        }
    }

    /** @param name a status in lower case, or one of the old API's inner names */
    private static Optional<OrderStatus> status(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        var known = name.strip().equals("pending_shipment") ? OrderStatus.OPEN.name() : name.strip();
        return Optional.of(Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(known))
                .findFirst()
                .orElseThrow(() -> new BadRequest("There is no state “" + name + "”.")));
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> order(@PathVariable long id) {
        var order = details.find(id).orElseThrow(() -> new NoSuchThing("There is no order " + id + "."));
        Map<String, @Nullable Object> shown =
                new LinkedHashMap<>(tx.call(jdbc -> jdbc.sql(SELECT + "where orders.id = ?")
                        .param(id)
                        .query(OrderObject::read)
                        .single()));
        order.problem().ifPresent(problem -> shown.put("problem", problem));
        shown.put("shipments", shipments(order));
        shown.put("timeline", order.timeline());
        return shown;
    }

    private static List<Map<String, @Nullable Object>> shipments(OrderDetail order) {
        return order.shipments().stream().map(OrdersEndpoint::shipment).toList();
    }

    private static Map<String, @Nullable Object> shipment(OrderDetail.Shipment shipment) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", shipment.shipmentId());
        shown.put("state", shipment.status());
        shown.put("tracking_number", shipment.trackingNumber());
        shown.put("carrier_name", shipment.carrier());
        shown.put("service_level", shipment.service());
        shown.put("shipped_at", shipment.shippedAt().map(Object::toString).orElse(null));
        shown.put("notified_at", shipment.toldAt().map(Object::toString).orElse(null));
        return shown;
    }
}
