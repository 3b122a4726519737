package dev.cartage.hub.connection;

import java.util.Map;

/**
 * An account's stores, warehouses and connections at one moment, by id, in the order of their ids.
 *
 * @param applications version of each, by platform
 */
record Directory(
        Map<Long, Store> stores,
        Map<Long, Warehouse> warehouses,
        Map<Long, Connection> connections,
        Map<String, Long> applications) {}
