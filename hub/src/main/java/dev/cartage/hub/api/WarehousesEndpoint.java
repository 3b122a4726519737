package dev.cartage.hub.api;

import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.storage.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/warehouses}. A warehouse's description is its name. */
@RestController
@RequestMapping("/api/warehouses")
class WarehousesEndpoint {
    private static final String SELECT = """
            select id, merchant_id customer_id, number, name description, platform, created_at,
                (select min(enabled_at) from connection where warehouse_id = warehouse.id) enabled_at,
                (select max(finished_at) from flow_run join connection on connection.id = connection_id
                    where warehouse_id = warehouse.id and kind = 'shipments' and problem_code = '')
                    order_status_imported_at,
                (select max(finished_at) from flow_run join connection on connection.id = connection_id
                    where warehouse_id = warehouse.id and kind = 'inventory' and problem_code = '')
                    inventory_updated_at
            from warehouse where id = any (?) order by id
            """;

    private final Tx tx;
    private final Warehouses warehouses;
    private final Makers makers;
    private final Adapters adapters;

    WarehousesEndpoint(Tx tx, Warehouses warehouses, Makers makers, Adapters adapters) {
        this.tx = tx;
        this.warehouses = warehouses;
        this.makers = makers;
        this.adapters = adapters;
    }

    @GetMapping
    List<Map<String, @Nullable Object>> all() {
        return read(warehouses.all().stream().map(Warehouse::id).toArray(Long[]::new));
    }

    private List<Map<String, @Nullable Object>> read(Long... ids) {
        return tx.call(jdbc -> jdbc.sql(SELECT).param(ids).query(JsonRows::read).list());
    }

    /** With its settings; secrets are shown to nobody. */
    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable long id) {
        require(id);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(read(id).getFirst());
        shown.put("adapter", adapters.shown(warehouses.settings(id)));
        return shown;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> create(Body body) {
        var customer = body.id("customer_id").orElseThrow(() -> new BadRequest("customer_id is missing."));
        return Map.of("id", makers.warehouse(body, customer));
    }

    /** Changes what is sent; credentials are replaced without a stop. */
    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, Body body) {
        var warehouse = require(id);
        tx.run(jdbc -> {
            if (body.has("description")) {
                warehouses.rename(id, body.required("description"));
            }
            body.child("adapter")
                    .ifPresent(adapter -> warehouses.update(
                            id, warehouse.version(), adapters.answers(warehouse.platform(), adapter)));
        });
    }

    private Warehouse require(long id) {
        return warehouses.find(id).orElseThrow(() -> new NoSuchThing("There is no warehouse " + id + "."));
    }
}
