package dev.cartage.hub.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.Limits;
import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.Roles;

/**
 * The way of a store's orders: over which connection, to which warehouse.
 *
 * @param limits what the warehouse can take
 * @param facility the site within the warehouse, "" for none in particular
 * @param acknowledged whether the store wants to hear that the warehouse has an order
 */
record Route(
        long storeId,
        int storeNumber,
        long merchantId,
        long connectionId,
        long warehouseId,
        String facility,
        OrderSource source,
        Limits limits,
        boolean acknowledged,
        OrderPolicy policy) {

    /** To another warehouse. */
    Route to(long warehouse, long connection, Limits itsLimits) {
        return new Route(
                storeId, storeNumber, merchantId, connection, warehouse, "", source, itsLimits, acknowledged, policy);
    }

    /** Over another connection of the same store. */
    Route over(Connection connection, Limits itsLimits, OrderPolicy itsPolicy) {
        return new Route(
                storeId,
                storeNumber,
                connection.merchantId(),
                connection.id(),
                connection.warehouseId(),
                "",
                source,
                itsLimits,
                acknowledged,
                itsPolicy);
    }

    Route at(String site) {
        return new Route(
                storeId,
                storeNumber,
                merchantId,
                connectionId,
                warehouseId,
                site,
                source,
                limits,
                acknowledged,
                policy);
    }

    static Limits limitsOf(Roles warehouse) {
        return warehouse
                .find(FileWarehouse.class)
                .map(FileWarehouse::limits)
                .or(() -> warehouse.find(OrderSink.class).map(OrderSink::limits))
                .orElse(Limits.NONE);
    }

    static boolean acknowledgedBy(Roles store) {
        return store.find(OrderAcknowledger.class)
                .filter(OrderAcknowledger::wanted)
                .isPresent();
    }
}
