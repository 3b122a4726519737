package dev.cartage.hub.api;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
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

/** {@code /api/connections}: made disabled, with a new customer, store and warehouse in one request if wanted. */
@RestController
@RequestMapping("/api/connections")
class ConnectionsEndpoint {
    private final Tx tx;
    private final Connections connections;
    private final Makers makers;
    private final FlowObjects flows;

    ConnectionsEndpoint(Tx tx, Connections connections, Makers makers, FlowObjects flows) {
        this.tx = tx;
        this.connections = connections;
        this.makers = makers;
        this.flows = flows;
    }

    @GetMapping
    List<Map<String, @Nullable Object>> all() {
        return read(connections.all().stream().map(Connection::id).toArray(Long[]::new));
    }

    private List<Map<String, @Nullable Object>> read(Long... ids) {
        return tx.call(jdbc -> jdbc.sql("""
                        select id, merchant_id customer_id, warehouse_id, store_id, name, 'fulfillment' connection_type,
                            created_at, enabled_at, locations
                        from connection where id = any (?) order by id
                        """).param(ids).query(JsonRows::read).list());
    }

    /** With its flows and their last runs. */
    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable long id) {
        require(id);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(read(id).getFirst());
        shown.put("flows", flows.of(id));
        return shown;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> create(Body body) {
        return read(makers.connection(body).id()).getFirst();
    }

    /** {@code enabled_at}: a time, or anything else that is not empty, enables; null or "" disables. */
    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, Body body) {
        var now = require(id);
        tx.run(jdbc -> {
            if (body.has("name") || body.has("locations")) {
                connections.change(
                        id,
                        body.has("name") ? body.required("name") : now.name(),
                        now.abandonAfter(),
                        body.has("locations") ? body.texts("locations") : now.locations());
            }
            if (body.has("enabled_at")) {
                enable(id, isGiven(body.text("enabled_at")));
            }
        });
    }

    /** A form cannot send null, so it sends the word. */
    static boolean isGiven(String enabledAt) {
        return !enabledAt.isEmpty() && !enabledAt.equals("null");
    }

    private void enable(long id, boolean wanted) {
        if (wanted) {
            connections.enable(id);
        } else {
            connections.disable(id);
        }
    }

    @PostMapping("/{id}/enable")
    Map<String, @Nullable Object> enable(@PathVariable long id) {
        enable(require(id).id(), true);
        return one(id);
    }

    @PostMapping("/{id}/disable")
    Map<String, @Nullable Object> disable(@PathVariable long id) {
        enable(require(id).id(), false);
        return one(id);
    }

    private Connection require(long id) {
        return connections.find(id).orElseThrow(() -> new NoSuchThing("There is no connection " + id + "."));
    }
}
