package dev.cartage.contract;

import java.util.concurrent.atomic.AtomicInteger;

/** A fault that waits for its request. */
record PlannedFault(String pathPart, AtomicInteger left, HttpFault fault) {
    PlannedFault(String pathPart, int nth, HttpFault fault) {
        this(pathPart, new AtomicInteger(nth), fault);
    }

    /** Told of every request; true for the one it waited for. */
    boolean isDueAt(String path) {
        return path.contains(pathPart) && left.decrementAndGet() == 0;
    }
}
