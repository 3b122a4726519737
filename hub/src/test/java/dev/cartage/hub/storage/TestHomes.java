package dev.cartage.hub.storage;

import java.nio.file.Path;

/** Folders in {@code target} that last: some for each of the processes that run tests beside each other. */
public final class TestHomes {
    private static final String PROCESS = System.getProperty("cartage.fork", "fork-1");

    private TestHomes() {}

    public static Path folder(String name) {
        return Path.of("target", name + "-" + PROCESS);
    }

    /** The home of this process' PostgreSQL. */
    public static CartageHome shared() {
        return new CartageHome(folder("test-home"));
    }
}
