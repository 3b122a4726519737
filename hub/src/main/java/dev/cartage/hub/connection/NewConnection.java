package dev.cartage.hub.connection;

/**
 * A connection to be made.
 *
 * @param name "" for the names of store and warehouse
 */
public record NewConnection(String name, long merchantId, long storeId, long warehouseId) {}
