package dev.cartage.hub.api;

import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.storage.Tx;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/shipments}, the newest first: one object a parcel, as the old API has one tracking number a shipment. */
@RestController
@RequestMapping("/api/shipments")
class ShipmentsEndpoint {
    private static final String NOTIFIED = "notified_shipped";

    private static final String SELECT = """
            select parcel.id, tracking_number, null composite_tracking_number, received_at created_at,
                shipment.order_id, shipped_at, null expected_delivery_date, weight,
                trim(carrier || ' ' || service) external_shipping_description, carrier carrier_name,
                service service_level, shipment.warehouse_id, shipment.status state, null bill_of_lading_number,
                null master_bill_of_lading_number, null dispatch_number, shipment.external_id external_shipment_id,
                (select coalesce(jsonb_agg(jsonb_build_object('id', order_line.line_id, 'sku', parcel_line.sku,
                        'quantity', quantity) order by parcel_line.position), '[]')
                    from parcel_line left join order_line on order_line.order_id = parcel.order_id
                        and order_line.position = line
                    where parcel_id = parcel.id) order_items,
                shipment.id shipment_id, told_at notified_at
            from parcel join shipment on shipment.id = shipment_id left join orders on orders.id = shipment.order_id
            where %s order by parcel.id desc limit %d
            """;

    private final Tx tx;
    private final Asked asked;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Merchants merchants;

    ShipmentsEndpoint(Tx tx, Asked asked, Stores stores, Warehouses warehouses, Merchants merchants) {
        this.tx = tx;
        this.asked = asked;
        this.stores = stores;
        this.warehouses = warehouses;
        this.merchants = merchants;
    }

    @GetMapping
    Map<String, Object> shipments(@RequestParam Map<String, String> wanted) {
        var paging = Paging.of(wanted);
        var where = new Where().and("parcel.id < ?", paging.before());
        asked.between(where, wanted, "shipped_at", "shipped_at");
        asked.between(where, wanted, "created_at", "received_at");
        Asked.text(where, wanted, "tracking_number", "tracking_number");
        Asked.thing(where, wanted, "store_id", "orders.store_id", stores.all(), Store::id, Store::name);
        Asked.thing(
                where,
                wanted,
                "warehouse_id",
                "shipment.warehouse_id",
                warehouses.all(),
                Warehouse::id,
                Warehouse::name);
        Asked.thing(where, wanted, "customer_id", "orders.merchant_id", merchants.all(), Merchant::id, Merchant::name);
        var state = wanted.getOrDefault("state", "").strip().toLowerCase(Locale.ROOT);
        if (!state.isEmpty()) {
            where.and("shipment.status = ?", state.equals(NOTIFIED) ? "completed" : state);
        }
        var rows = tx.call(jdbc -> jdbc.sql(SELECT.formatted(where.conditions(), paging.rows()))
                .params(where.parameters())
                .query(JsonRows::read)
                .list());
        return paging.answer("shipments", rows, row -> row, row -> (Long) row.get("id"));
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable long id) {
        return tx.call(jdbc -> jdbc.sql(SELECT.formatted("parcel.id = ?", 1))
                .param(id)
                .query(JsonRows::read)
                .optional()
                .orElseThrow(() -> new NoSuchThing("There is no shipment " + id + ".")));
    }
}
