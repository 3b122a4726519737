package dev.cartage.hub.api;

import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.storage.Tx;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/inventory}: what the warehouses have, the level that changed last first. */
@RestController
@RequestMapping("/api/inventory")
class InventoryEndpoint {
    private final Tx tx;
    private final Asked asked;
    private final Warehouses warehouses;

    InventoryEndpoint(Tx tx, Asked asked, Warehouses warehouses) {
        this.tx = tx;
        this.asked = asked;
        this.warehouses = warehouses;
    }

    @GetMapping
    Map<String, Object> levels(@RequestParam Map<String, String> wanted) {
        var paging = Paging.of(wanted);
        var where = new Where().and("sequence < ?", paging.before());
        asked.between(where, wanted, "updated_at", "source_at");
        Asked.text(where, wanted, "sku", "sku");
        Asked.text(where, wanted, "facility_id", "facility");
        Asked.thing(where, wanted, "warehouse_id", "warehouse_id", warehouses.all(), Warehouse::id, Warehouse::name);
        var rows = tx.call(jdbc -> jdbc.sql("""
                        select sku, warehouse_id, facility facility_id, available, on_hand, source_at updated_at, sequence
                        from stock_level where %s order by sequence desc limit %d
                        """.formatted(where.conditions(), paging.rows()))
                .params(where.parameters())
                .query(JsonRows::read)
                .list());
        return paging.answer("inventory", rows, row -> row, row -> (Long) row.get("sequence"));
    }
}
