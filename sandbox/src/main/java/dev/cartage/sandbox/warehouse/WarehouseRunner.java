package dev.cartage.sandbox.warehouse;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;

/** Lets a warehouse work by itself, on a thread of its own, until closed. */
public final class WarehouseRunner implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WarehouseRunner.class.getName());

    private final Thread worker;

    private WarehouseRunner(Thread worker) {
        this.worker = worker;
    }

    /** @param pause between two steps */
    public static WarehouseRunner start(Warehouse warehouse, InstantSource clock, Duration pause) {
        Thread worker =
                Thread.ofPlatform().daemon().name("sandbox-warehouse").start(() -> work(warehouse, clock, pause));
        return new WarehouseRunner(worker);
    }

    private static void work(Warehouse warehouse, InstantSource clock, Duration pause) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                step(warehouse, clock);
                Thread.sleep(pause);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void step(Warehouse warehouse, InstantSource clock) {
        try {
            warehouse.step(clock.instant());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The warehouse stumbled and goes on", failed);
        }
    }

    @Override
    public void close() {
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(10));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
