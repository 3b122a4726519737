package dev.cartage.sandbox.warehouse;

import java.util.Map;
import java.util.TreeMap;

/** What is on the shelves. An empty shelf is filled by a delivery, so that nothing ever waits for stock. */
public final class Shelves {
    private final int delivery;
    private final Map<String, Integer> onHand = new TreeMap<>();
    private final Map<String, Integer> promised = new TreeMap<>();

    Shelves(int delivery) {
        this.delivery = delivery;
    }

    /** Counts the SKU anew, as after a delivery or a loss. */
    public synchronized void put(String sku, int units) {
        onHand.put(sku, units);
    }

    public synchronized int onHand(String sku) {
        return onHand.getOrDefault(sku, 0);
    }

    /** On hand and not promised to an order. */
    public synchronized int available(String sku) {
        return Math.max(0, onHand(sku) - promised.getOrDefault(sku, 0));
    }

    synchronized void promise(String sku, int units) {
        promised.merge(sku, units, Integer::sum);
        while (onHand(sku) < promised.getOrDefault(sku, 0)) {
            onHand.merge(sku, Math.max(delivery, units), Integer::sum);
        }
    }

    synchronized void take(String sku, int units) {
        promised.merge(sku, -units, Integer::sum);
        onHand.merge(sku, -units, Integer::sum);
    }

    /** Every SKU with what is on hand, by SKU. */
    synchronized Map<String, Integer> count() {
        return new TreeMap<>(onHand);
    }
}
