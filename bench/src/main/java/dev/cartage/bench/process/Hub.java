package dev.cartage.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code cartage serve} as a real process on a home, with the database that it brings.
 *
 * @param log what it says; all starts on one home write to the same file
 */
public record Hub(Process process, Path home, Path log) implements AutoCloseable {
    /** What the launcher gives every hub. */
    private static final List<String> AS_LAUNCHED =
            List.of("-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

    private static final String MAIN = "dev.cartage.CartageApplication";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /**
     * Starts it and waits until it is ready.
     *
     * @param settings environment variables
     */
    public static Hub start(Path home, List<String> javaOptions, Map<String, String> settings) throws IOException {
        Path log = home.resolveSibling("hub.log");
        Map<String, String> environment = new HashMap<>(Map.of(
                "CARTAGE_HOME", home.toString(),
                "CARTAGE_PORT", "0",
                "CARTAGE_ADDRESS", "127.0.0.1",
                "CARTAGE_NETWORKS", "127.0.0.0/8"));
        environment.putAll(settings);
        // A hub that was killed leaves its address behind; the new one is not ready because the old one was.
        Files.deleteIfExists(address(home));
        Hub hub = new Hub(
                new JavaProgram(MAIN, withUsual(javaOptions), List.of("serve")).start(environment, log), home, log);
        if (!Waiting.until(PATIENCE, Duration.ofMillis(20), () -> Files.exists(address(home)) || !hub.isAlive())
                || !hub.isAlive()) {
            hub.kill();
            throw new IOException("The hub did not become ready; see " + log);
        }
        return hub;
    }

    private static Path address(Path home) {
        return home.resolve("address");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}. Returns when the process is gone; its database ends by itself, a moment later. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The database's first process. */
    public ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("postgres/data-18/postmaster.pid"))
                        .getFirst()
                        .strip()))
                .orElseThrow(() -> new IOException("The hub's database does not run"));
    }

    /** Stops it in good order, its database too. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
                throw new IOException("The hub did not stop within a minute; see " + log);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }

    private static List<String> withUsual(List<String> javaOptions) {
        return Stream.concat(AS_LAUNCHED.stream(), javaOptions.stream()).toList();
    }
}
