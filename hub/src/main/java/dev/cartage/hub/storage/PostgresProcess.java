package dev.cartage.hub.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server as a child of this process, inside a wrapper that outlives neither. */
final class PostgresProcess {
    /** Reads until this process closes the pipe, or is killed and the kernel closes it; then asks for a fast stop. */
    private static final String WRAPPER = """
            trap '' INT TERM HUP QUIT
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (cat <&3 >/dev/null; kill -INT $server) 2>/dev/null &
            watcher=$!
            exec 3<&-
            wait $server
            status=$?
            kill -KILL $watcher
            exit $status
            """;

    /**
     * For the C library: memory of a large batch is kept for the next one (up to 32 MB a connection), not given back and
     * zeroed anew by the kernel.
     */
    private static final Map<String, String> KEEP_MEMORY = Map.of(
            "MALLOC_MMAP_THRESHOLD_", "33554432",
            "MALLOC_TRIM_THRESHOLD_", "33554432",
            "MALLOC_TOP_PAD_", "1048576");

    private final Process wrapper;

    private PostgresProcess(Process wrapper) {
        this.wrapper = wrapper;
    }

    /** Tries until the server takes connections: a server that is still shutting down lets go of its folder late. */
    static PostgresProcess start(PostgresInstallation installation, int port, Duration patience) throws IOException {
        PostgresOwner.record(installation);
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var process = new PostgresProcess(launch(installation, port));
            if (process.comesUp(installation.data(), deadline)) {
                return process;
            }
            process.stop();
            var lastWords = installation.lastWords();
            if (System.nanoTime() > deadline || !passes(lastWords)) {
                throw new StartupProblem(
                        "PostgreSQL did not start in " + installation.folder() + ".", "It says: " + lastWords);
            }
        }
    }

    private static Process launch(PostgresInstallation installation, int port) throws IOException {
        var command = new ArrayList<String>();
        // A session of its own, so that Ctrl+C in the terminal reaches only us and we stop in the right order.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of("sh", "-c", WRAPPER, "cartage-postgres"));
        command.addAll(installation.server(port));
        var program = new ProcessBuilder(command)
                .directory(installation.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(installation.log().toFile());
        program.environment().putAll(KEEP_MEMORY);
        return program.start();
    }

    private boolean comesUp(Path data, long deadline) throws IOException {
        try {
            while (System.nanoTime() < deadline) {
                if (wrapper.waitFor(10, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                var server = Postmaster.of(data);
                if (server.isPresent() && server.get().ready() && isOurs(server.get())) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private boolean isOurs(Postmaster server) {
        return wrapper.descendants().anyMatch(server.process()::equals);
    }

    private static boolean passes(String lastWords) {
        return lastWords.contains("lock file") || lastWords.contains("shared memory");
    }

    void stop() {
        try (var pipe = wrapper.getOutputStream()) {
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            try {
                if (!wrapper.waitFor(30, TimeUnit.SECONDS)) {
                    wrapper.descendants().forEach(ProcessHandle::destroyForcibly);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
