package dev.cartage.hub.api;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.NewConnection;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.storage.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes customers, stores, warehouses and connections of what the API was sent; a connection with all in it at once. */
@Component
class Makers {
    static final List<String> CUSTOMER_DETAILS =
            List.of("street1", "street2", "street3", "city", "state", "zipcode", "country", "provider");

    private final Tx tx;
    private final Merchants merchants;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Connections connections;
    private final Adapters adapters;

    Makers(
            Tx tx,
            Merchants merchants,
            Stores stores,
            Warehouses warehouses,
            Connections connections,
            Adapters adapters) {
        this.tx = tx;
        this.merchants = merchants;
        this.stores = stores;
        this.warehouses = warehouses;
        this.connections = connections;
        this.adapters = adapters;
    }

    long customer(Body body) {
        return merchants.create(body.required("company_name"), details(body)).id();
    }

    static Map<String, String> details(Body body) {
        Map<String, String> details = new LinkedHashMap<>();
        CUSTOMER_DETAILS.stream().filter(body::has).forEach(name -> details.put(name, body.text(name)));
        return details;
    }

    long store(Body body, long customer) {
        return tx.call(jdbc -> {
            var store = stores.create(place(body, customer, body.required("name")));
            stores.describe(store.id(), body.text("description"), body.text("url"));
            return store.id();
        });
    }

    /** A warehouse's name is its description. */
    long warehouse(Body body, long customer) {
        var name = body.text("description").isEmpty() ? body.required("name") : body.text("description");
        return warehouses.create(place(body, customer, name)).id();
    }

    private NewPlace place(Body body, long customer, String name) {
        var platform = body.required("platform");
        var answers = adapters.answers(platform, body.child("adapter").orElse(new Body(Map.of())));
        return new NewPlace(customer, name, platform, answers);
    }

    /** All of it or nothing. Without a warehouse it is the customer's first. */
    Connection connection(Body body) {
        return tx.call(jdbc -> {
            var customer = body.child("customer")
                    .map(this::customer)
                    .or(() -> body.id("customer_id"))
                    .orElseThrow(() -> new BadRequest("customer_id is missing: name one, or send a new customer."));
            var store = body.child("store")
                    .map(one -> store(one, customer))
                    .or(() -> body.id("store_id"))
                    .orElseThrow(() -> new BadRequest("store_id is missing: name one, or send a new store."));
            var warehouse = body.child("warehouse")
                    .map(one -> warehouse(one, customer))
                    .or(() -> body.id("warehouse_id"))
                    .orElseGet(() -> usual(customer));
            var made = connections.create(new NewConnection(body.required("name"), customer, store, warehouse));
            return body.has("locations")
                    ? connections.change(made.id(), made.name(), made.abandonAfter(), body.texts("locations"))
                    : made;
        });
    }

    private long usual(long customer) {
        return warehouses.all().stream()
                .filter(one -> one.merchantId() == customer)
                .map(Warehouse::id)
                .findFirst()
                .orElseThrow(() -> new BadRequest("warehouse_id is missing: this customer has no warehouse yet."));
    }
}
