package dev.cartage.demo;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.NewConnection;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.sandbox.shopify.store.Shop;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Enters a sandbox world into a hub, as a person would. */
public final class Setup {
    private final ApplicationContext hub;
    private final SandboxWorld world;
    private final long account;

    public Setup(ApplicationContext hub, SandboxWorld world) {
        this.hub = hub;
        this.world = world;
        Accounts accounts = hub.getBean(Accounts.class);
        accounts.createFirst("Demo 3PL");
        this.account = accounts.all().getFirst();
    }

    public long account() {
        return account;
    }

    public Warehouse warehouse(String merchant, SandboxWorld.Depot depot) {
        return Tenant.call(
                account,
                () -> hub.getBean(Warehouses.class)
                        .create(new NewPlace(merchant(merchant), depot.name(), "dropstream", world.answersFor(depot))));
    }

    /** Connects a shop to a warehouse and enables the connection. */
    public Connection connect(String merchant, Shop shop, Warehouse warehouse) {
        return Tenant.call(account, () -> {
            Store store = hub.getBean(Stores.class)
                    .create(new NewPlace(merchant(merchant), shop.handle(), "shopify", world.answersFor(shop)));
            Connections connections = hub.getBean(Connections.class);
            Connection connection =
                    connections.create(new NewConnection("", merchant(merchant), store.id(), warehouse.id()));
            return connections.enable(connection.id());
        });
    }

    public List<Long> connections() {
        return Tenant.call(
                account,
                () -> hub.getBean(Connections.class).all().stream()
                        .map(Connection::id)
                        .toList());
    }

    /** Lets every store's orders be read now. */
    public void wakeAll() {
        List<Long> all = connections();
        Tenant.run(account, () -> all.forEach(id -> hub.getBean(Flows.class).runNow(id, FlowKind.ORDERS)));
    }

    private long merchant(String name) {
        return hub.getBean(Merchants.class).named(name).id();
    }
}
