package dev.cartage.bench.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes of this one, so that none is left when it is interrupted. */
final class Children {
    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly)));
    }

    private Children() {}

    static void endWithUs(Process process) {
        ALIVE.add(process);
        process.onExit().thenAccept(ALIVE::remove);
    }
}
