package dev.cartage.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A server's process: started, waited for, and ended with its children. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private static final Duration HELPER = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it and returns once the port answers. */
    static ServerProcess start(List<String> command, Map<String, String> environment, Path log, String host, int port) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var server = new ServerProcess(builder.start(), log);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.awaitPort(host, port);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPort(String host, int port) throws IOException {
        var deadline = System.nanoTime() + START.toNanos();
        while (!FreePorts.answers(host, port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("The server did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Runs a helper program to its end. */
    static void run(String... command) {
        output(command);
    }

    static void run(Duration atMost, String... command) {
        output(atMost, command);
    }

    /** Runs a helper program to its end and returns what it said, without the last line end. */
    static String output(String... command) {
        return output(HELPER, command);
    }

    private static String output(Duration atMost, String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(atMost) || process.exitValue() != 0)
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            return said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends what serves the connections that stand, so that they break; the server goes on listening. */
    void breakConnections() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        var all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
