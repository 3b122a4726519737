package dev.cartage.bench.world;

import dev.cartage.CartageApplication;
import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.NewConnection;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.storage.Tenant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Enters the sandbox's stores and warehouses into a hub, which is started for that alone and stopped again. */
public final class Entry {
    private final ApplicationContext hub;

    private Entry(ApplicationContext hub) {
        this.hub = hub;
    }

    /** Each store gets one enabled connection, to the warehouses in turn. */
    public static void into(Path home, Places places) {
        Map<String, Object> settings = Map.of(
                "CARTAGE_HOME", home.toString(),
                "CARTAGE_PORT", "0",
                "CARTAGE_ADDRESS", "127.0.0.1",
                "CARTAGE_NETWORKS", "127.0.0.0/8");
        try (var hub = CartageApplication.start(settings)) {
            Accounts accounts = hub.getBean(Accounts.class);
            accounts.createFirst("Benchmark 3PL");
            Tenant.run(accounts.all().getFirst(), () -> new Entry(hub).enter(places));
        }
    }

    private void enter(Places places) {
        long merchant = hub.getBean(Merchants.class).named("Lantern & Loom").id();
        List<Warehouse> warehouses = places.warehouses().stream()
                .map(place -> hub.getBean(Warehouses.class).create(fill(merchant, place, "dropstream")))
                .toList();
        for (int i = 0; i < places.stores().size(); i++) {
            var store = hub.getBean(Stores.class)
                    .create(fill(merchant, places.stores().get(i), "shopify"));
            Connections connections = hub.getBean(Connections.class);
            Connection connection = connections.create(new NewConnection(
                    "",
                    merchant,
                    store.id(),
                    warehouses.get(i % warehouses.size()).id()));
            connections.enable(connection.id());
        }
    }

    private static NewPlace fill(long merchant, Places.Place place, String platform) {
        return new NewPlace(merchant, place.name(), platform, place.answers());
    }
}
