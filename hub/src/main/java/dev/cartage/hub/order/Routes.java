package dev.cartage.hub.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.Roles;
import java.util.List;
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

    /** As {@link #find}, with the ways to the warehouses of the store's locations. */
    Optional<StoreRoutes> ofStore(long storeId) {
        List<Connection> located = connections.located(storeId);
        return find(storeId).map(usual -> new StoreRoutes(usual, catchesAll(usual), located, one -> over(usual, one)));
    }

    private boolean catchesAll(Route usual) {
        return connections
                .find(usual.connectionId())
                .filter(one -> one.locations().isEmpty())
                .isPresent();
    }

    private Route over(Route usual, Connection one) {
        return one.id() == usual.connectionId()
                ? usual
                : usual.over(one, Route.limitsOf(remotes.warehouse(one.warehouseId())), policies.of(one.id()));
    }
}
