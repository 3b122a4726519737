package dev.cartage.hub.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
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
        var enabled = connections.enabledOfStore(storeId);
        Optional<Connection> connection = enabled.stream()
                .filter(one -> one.locations().isEmpty())
                .findFirst()
                .or(() -> enabled.stream().findFirst());
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

    /** Over the connection that names the location at which the store wants the order shipped; else as usual. */
    Route at(Route usual, Order order) {
        String location = order.get(OrderFields.WAREHOUSE_CODE);
        return connections.enabledOfStore(usual.storeId()).stream()
                .filter(one -> !location.isEmpty() && one.locations().contains(location))
                .filter(one -> one.id() != usual.connectionId())
                .findFirst()
                .map(one -> usual.to(one.warehouseId(), one.id(), Route.limitsOf(remotes.warehouse(one.warehouseId()))))
                .orElse(usual);
    }
}
