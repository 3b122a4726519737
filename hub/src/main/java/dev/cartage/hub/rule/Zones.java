package dev.cartage.hub.rule;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * In which time zones rules mean days and times.
 *
 * @param account where nothing else is said
 * @param warehouses by the ids of those that have a zone of their own
 */
record Zones(ZoneId account, Map<Long, ZoneId> warehouses) {
    Zones {
        warehouses = Map.copyOf(warehouses);
    }

    /** @param warehouses such as {@code 12 America/Denver,13 Europe/Oslo}; may be "" */
    static Zones of(String account, String warehouses) {
        Map<Long, ZoneId> zones = new HashMap<>();
        for (String warehouse : warehouses.split(",")) {
            int blank = warehouse.indexOf(' ');
            if (blank > 0) {
                zones.put(Long.valueOf(warehouse.substring(0, blank)), ZoneId.of(warehouse.substring(blank + 1)));
            }
        }
        return new Zones(ZoneId.of(account), zones);
    }

    ZoneId at(Where where) {
        return warehouses.getOrDefault(where.warehouseId(), account);
    }
}
