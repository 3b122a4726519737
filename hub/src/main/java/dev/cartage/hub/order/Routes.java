package dev.cartage.hub.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.Roles;
import java.util.Optional;

/** Finds the way of a store's orders. */
final class Routes {
    private final Stores stores;
    private final Connections connections;
    private final Remotes remotes;
    private final OrderPolicies policies;

    Routes(Stores stores, Connections connections, Remotes remotes, OrderPolicies policies) {
        this.stores = stores;
        this.connections = connections;
        this.remotes = remotes;
        this.policies = policies;
    }

    /** Empty while the store has no enabled connection: its documents wait. */
    Optional<Route> find(long storeId) {
        Optional<Connection> connection =
                connections.enabledOfStore(storeId).stream().findFirst();
        Optional<Store> store = stores.find(storeId);
        if (connection.isEmpty() || store.isEmpty()) {
            return Optional.empty();
        }
        Roles roles = remotes.store(storeId);
        return Optional.of(new Route(
                storeId,
                store.get().number(),
                connection.get().merchantId(),
                connection.get().id(),
                connection.get().warehouseId(),
                "",
                roles.require(OrderSource.class),
                Route.limitsOf(remotes.warehouse(connection.get().warehouseId())),
                Route.acknowledgedBy(roles),
                policies.of(connection.get().id())));
    }
}
