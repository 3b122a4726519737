package dev.cartage.hub.api;

import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
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

/** {@code /api/stores}. */
@RestController
@RequestMapping("/api/stores")
class StoresEndpoint {
    private static final String SELECT = """
            select id, merchant_id customer_id, name, description, url, platform, created_at,
                (select min(enabled_at) from connection where store_id = store.id) enabled_at,
                (select max(finished_at) from flow_run join connection on connection.id = connection_id
                    where store_id = store.id and kind = 'orders' and problem_code = '') order_imported_at,
                (select max(finished_at) from flow_run join connection on connection.id = connection_id
                    where store_id = store.id and kind = 'inventory' and problem_code = '') inventory_updated_at
            from store where id = any (?) order by id
            """;

    private final Tx tx;
    private final Stores stores;
    private final Makers makers;
    private final Adapters adapters;

    StoresEndpoint(Tx tx, Stores stores, Makers makers, Adapters adapters) {
        this.tx = tx;
        this.stores = stores;
        this.makers = makers;
        this.adapters = adapters;
    }

    @GetMapping
    List<Map<String, @Nullable Object>> all() {
        return read(stores.all().stream().map(Store::id).toArray(Long[]::new));
    }

    private List<Map<String, @Nullable Object>> read(Long... ids) {
        return tx.call(jdbc -> jdbc.sql(SELECT).param(ids).query(JsonRows::read).list());
    }

    /** With its settings; secrets are shown to nobody. */
    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable long id) {
        require(id);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(read(id).getFirst());
        shown.put("adapter", adapters.shown(stores.settings(id)));
        return shown;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> create(Body body) {
        var customer = body.id("customer_id").orElseThrow(() -> new BadRequest("customer_id is missing."));
        return Map.of("id", makers.store(body, customer));
    }

    /** Changes what is sent; credentials are replaced without a stop. */
    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, Body body) {
        var store = require(id);
        var now = read(id).getFirst();
        tx.run(jdbc -> {
            if (body.has("name")) {
                stores.rename(id, body.required("name"));
            }
            stores.describe(id, changed(body, now, "description"), changed(body, now, "url"));
            body.child("adapter")
                    .ifPresent(
                            adapter -> stores.update(id, store.version(), adapters.answers(store.platform(), adapter)));
        });
    }

    private static String changed(Body body, Map<String, @Nullable Object> now, String name) {
        return body.has(name) ? body.text(name) : String.valueOf(now.get(name));
    }

    private Store require(long id) {
        return stores.find(id).orElseThrow(() -> new NoSuchThing("There is no store " + id + "."));
    }
}
