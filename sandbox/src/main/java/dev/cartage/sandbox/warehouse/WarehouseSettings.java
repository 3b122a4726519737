package dev.cartage.sandbox.warehouse;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a warehouse works.
 *
 * @param root holds the folders {@code in} and {@code out}; they are made if they are not there
 * @param acknowledges whether it answers order files with ack files; it removes them in any case
 * @param wantsMarker whether it waits for a file with {@code .done} added before it takes an order file
 * @param shipAfter from taking an order to shipping it
 * @param countEvery between two stock files; zero for none
 * @param ordersAFile the most orders in one shipment file
 * @param delivery units that arrive when a SKU runs out, and at its first order
 * @param keepsOrders whether the ledger keeps the whole content of each order; costs about 2 kB an order
 * @param seed of all its choices
 */
public record WarehouseSettings(
        Path root,
        boolean acknowledges,
        boolean wantsMarker,
        Duration shipAfter,
        Duration countEvery,
        int ordersAFile,
        int delivery,
        boolean keepsOrders,
        long seed) {

    /** Ships after two seconds, counts every ten, removes order files, keeps everything. */
    public static WarehouseSettings of(Path root, long seed) {
        return new WarehouseSettings(
                root, false, false, Duration.ofSeconds(2), Duration.ofSeconds(10), 500, 1000, true, seed);
    }

    public WarehouseSettings acknowledging() {
        return new WarehouseSettings(
                root, true, wantsMarker, shipAfter, countEvery, ordersAFile, delivery, keepsOrders, seed);
    }

    public WarehouseSettings wantingMarkers() {
        return new WarehouseSettings(
                root, acknowledges, true, shipAfter, countEvery, ordersAFile, delivery, keepsOrders, seed);
    }

    public WarehouseSettings shippingAfter(Duration wait) {
        return new WarehouseSettings(
                root, acknowledges, wantsMarker, wait, countEvery, ordersAFile, delivery, keepsOrders, seed);
    }

    public WarehouseSettings countingEvery(Duration pause) {
        return new WarehouseSettings(
                root, acknowledges, wantsMarker, shipAfter, pause, ordersAFile, delivery, keepsOrders, seed);
    }

    public WarehouseSettings forgettingOrders() {
        return new WarehouseSettings(
                root, acknowledges, wantsMarker, shipAfter, countEvery, ordersAFile, delivery, false, seed);
    }
}
