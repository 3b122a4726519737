package dev.cartage.hub.web.place;

import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Warehouse;

/**
 * A store or a warehouse, which pages treat alike.
 *
 * @param side {@code store} or {@code warehouse}
 * @param version of its settings
 */
public record Place(
        String side, long id, long merchantId, int number, String name, String platform, int version, String remote) {
    static Place of(Store store) {
        return new Place(
                "store",
                store.id(),
                store.merchantId(),
                store.number(),
                store.name(),
                store.platform(),
                store.version(),
                store.remote());
    }

    static Place of(Warehouse warehouse) {
        return new Place(
                "warehouse",
                warehouse.id(),
                warehouse.merchantId(),
                warehouse.number(),
                warehouse.name(),
                warehouse.platform(),
                warehouse.version(),
                warehouse.remote());
    }

    public String path() {
        return "/" + side + "s/" + id;
    }
}
